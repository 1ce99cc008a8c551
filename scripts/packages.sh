# The Debian 12 packages that the project needs, and how they are installed. Sourced by the other scripts.

build_packages=(
  g++ cmake ninja-build ccache pkg-config
  libboost-dev libcli11-dev nlohmann-json3-dev
  libxml2-dev libpugixml-dev libicu-dev libseccomp-dev nettle-dev
  libhpdf-dev libharfbuzz-dev libpng-dev zlib1g-dev libdeflate-dev libqpdf-dev
  libxlsxwriter-dev libminizip-dev
)
# What the program itself reads when it runs.
run_packages=(
  fonts-noto-core fonts-dejavu-core icc-profiles-free hyphen-nl hyphen-en-gb hyphen-en-us libqpdf29
)
# Judges that we did not write, and what the tests are written in.
test_packages=(
  libgtest-dev libhyphen-dev protobuf-compiler clang-format clang-14
  libxml2-utils patch python3 python3-venv python3-lxml python3-jsonschema python3-openpyxl python3-docx python3-pil
  poppler-utils qpdf unzip pandoc cmark-gfm python3-icalendar chromium
  libreoffice-writer-nogui libreoffice-calc-nogui fonts-crosextra-carlito
  default-jre-headless maven
)
# What making Debian packages needs besides.
package_packages=(dpkg-dev file)
# Some builds of Node.js bring npm along and do not go together with Debian's.
command -v npm >/dev/null || test_packages+=(npm)

# Installs those that are not there yet; asks for the administrator's rights only when it must.
install_packages() {
  local missing=() name
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing ${#missing[@]} packages: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "error: these packages are missing, and installing them needs root: ${missing[*]}" >&2; return 4; }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
