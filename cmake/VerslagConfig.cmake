# find_package(Verslag): the target Verslag::sdk (headers only) and verslag_add_plugin(NAME SOURCE...).
include(${CMAKE_CURRENT_LIST_DIR}/VerslagTargets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/VerslagPlugin.cmake)
