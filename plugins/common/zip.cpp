#include "common/zip.hpp"

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace verslag::common {
namespace {

// What minizip takes for a file. It goes back to an entry's header when the entry ends, so an entry is held here
// until then; `flushed` bytes before it are gone.
struct Window {
    std::string bytes;
    std::uint64_t flushed = 0;
    std::uint64_t at = 0;  // counted from the archive's begin
};

Window& window(voidpf opaque) { return *static_cast<Window*>(opaque); }

voidpf open_window(voidpf opaque, const void*, int) { return opaque; }
int close_window(voidpf, voidpf) { return 0; }
int window_error(voidpf, voidpf) { return 0; }
uLong read_window(voidpf, voidpf, void*, uLong) { return 0; }
ZPOS64_T tell_window(voidpf opaque, voidpf) { return window(opaque).at; }

uLong write_window(voidpf opaque, voidpf, const void* data, uLong size)
{
    auto& w = window(opaque);
    if (w.at < w.flushed) return 0;
    const auto begin = static_cast<std::size_t>(w.at - w.flushed);
    try {
        if (w.bytes.size() < begin + size) w.bytes.resize(begin + size);
    } catch (...) {
        return 0;  // minizip reports it as an I/O error
    }
    std::memcpy(w.bytes.data() + begin, data, size);
    w.at += size;
    return size;
}

long seek_window(voidpf opaque, voidpf, ZPOS64_T offset, int origin)
{
    auto& w = window(opaque);
    const auto base = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? w.at : w.flushed + w.bytes.size();
    w.at = base + offset;
    return 0;
}

// 1980-01-01 00:00:02. The earliest that the format can say is two seconds before it, which Java takes for "no date": a Java
// program that copies such an entry gives it an extra field, and an OpenDocument package may have none on its first.
constexpr uLong first_dos_day = 0x0021'0001;

}  // namespace

struct ZipWriter::State {
    std::function<void(std::string_view)> out;
    Window window;
    zipFile zip = nullptr;
    std::string entry;    // that is being written
    bool packed = false;  // all of it so far

    // Called between minizip's calls only, so that nothing is thrown through its frames.
    void flush()
    {
        out(window.bytes);
        window.flushed += window.bytes.size();
        window.bytes.clear();
    }
};

ZipWriter::ZipWriter(std::function<void(std::string_view)> out) : state_(std::make_unique<State>())
{
    state_->out = std::move(out);
    zlib_filefunc64_def calls{open_window, read_window,  write_window, tell_window,
                              seek_window, close_window, window_error, &state_->window};
    state_->zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &calls);
    if (!state_->zip) throw std::bad_alloc();
}

ZipWriter::~ZipWriter()
{
    if (state_->zip) zipClose(state_->zip, nullptr);
}

void ZipWriter::add(std::string_view name, std::string_view bytes, Packing packing)
{
    begin(name, packing, bytes.size() >= std::numeric_limits<std::uint32_t>::max());
    append(bytes);
    end();
}

void ZipWriter::begin(std::string_view name, Packing packing) { begin(name, packing, false); }

void ZipWriter::begin(std::string_view name, Packing packing, bool large)
{
    state_->entry = name;
    zip_fileinfo info{};
    info.dosDate = first_dos_day;
    const int method = packing == Packing::deflated ? Z_DEFLATED : 0;
    state_->packed = zipOpenNewFileInZip64(state_->zip, state_->entry.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, method,
                                           Z_DEFAULT_COMPRESSION, large) == ZIP_OK;
}

void ZipWriter::append(std::string_view bytes)
{
    while (state_->packed && !bytes.empty()) {
        const auto piece = bytes.substr(0, 1u << 30);
        state_->packed = zipWriteInFileInZip(state_->zip, piece.data(), static_cast<unsigned>(piece.size())) == ZIP_OK;
        bytes.remove_prefix(piece.size());
    }
}

void ZipWriter::end()
{
    if (!state_->packed || zipCloseFileInZip(state_->zip) != ZIP_OK)
        throw std::runtime_error("the part " + state_->entry + " could not be packed");
    state_->flush();
}

void ZipWriter::close()
{
    const bool closed = zipClose(std::exchange(state_->zip, nullptr), nullptr) == ZIP_OK;
    if (!closed) throw std::runtime_error("the package's directory could not be written");
    state_->flush();
}

}  // namespace verslag::common
