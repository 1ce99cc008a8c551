# Debian packages, made by CPack (scripts/package): verslag, the program with its plugins, and verslag-dev, the SDK.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME verslag)
set(CPACK_PACKAGE_VENDOR "The verslag project")
set(CPACK_PACKAGE_CONTACT "The verslag project <verslag@verslag.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL verslag dev)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(CPACK_DEBIAN_VERSLAG_PACKAGE_NAME verslag)
set(CPACK_DEBIAN_VERSLAG_PACKAGE_SECTION text)
set(CPACK_COMPONENT_VERSLAG_DESCRIPTION "Loads a meeting record (XML), checks it, takes out what an audience may not see, and makes the
files that leave the room: the minutes as PDF/UA and PDF/A, workbooks, Word and OpenDocument
files, a web page, Markdown, JSON and a calendar. Each format is a plugin in a process of its own.")
# Libraries are found by dpkg-shlibdeps; what the program reads when it runs is named here.
set(CPACK_DEBIAN_VERSLAG_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_VERSLAG_PACKAGE_DEPENDS
  "libqpdf29, fonts-noto-core, fonts-dejavu-core, icc-profiles-free, hyphen-nl, hyphen-en-gb, hyphen-en-us")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME verslag-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_ARCHITECTURE all)
set(CPACK_COMPONENT_DEV_DESCRIPTION "Headers for writing export plugins for verslag.
The SDK: headers only, and a CMake package. 'verslag plugin new' writes a plugin to start from.")
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "cmake (>= 3.25), g++ | clang")
set(CPACK_DEBIAN_DEV_PACKAGE_SUGGESTS "verslag")
include(CPack)
