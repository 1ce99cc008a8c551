#include "image_file.hpp"

#include "below.hpp"
#include "common/fd.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace verslag::load {
namespace {

constexpr std::uint64_t largest_file = 20'000'000;   // bytes
constexpr std::uint64_t largest_area = 100'000'000;  // pixels

// "%20" and the like as the bytes they stand for; an address with a broken one is left as it is.
std::string unescaped(std::string_view src)
{
    std::string out;
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    for (std::size_t i = 0; i < src.size(); ++i) {
        const int high = i + 2 < src.size() ? digit(src[i + 1]) : -1, low = i + 2 < src.size() ? digit(src[i + 2]) : -1;
        if (src[i] != '%' || high < 0 || low < 0) {
            out += src[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

[[noreturn]] void refuse_outside(Phrase why, const Phrase& owner)
{
    throw Refusal{
        "image-outside", std::move(why),
        phrase("put the image in the folder of {0}, or below it, and name it from there: src=\"images/hall.png\"", owner)};
}

void check_name(const std::string& src, const Phrase& owner)
{
    const auto colon = src.find(':');
    if (colon != src.npos && src.find('/') > colon)
        refuse_outside(phrase("it is an address elsewhere: nothing is fetched"), owner);
    if (src.empty() || src[0] == '/' || src[0] == '\\' || src.find('\0') != src.npos)
        refuse_outside(phrase("it is outside of the folder of {0}", owner), owner);
    for (const auto& part : std::filesystem::path(src))
        if (part == "..") refuse_outside(phrase("it is outside of the folder of {0}", owner), owner);
}

Phrase make_smaller() { return phrase("make it smaller: 2000 pixels across are enough for a page"); }

std::string read_below(const std::filesystem::path& folder, const std::string& src, const Phrase& owner)
{
    const Fd in(open_below(folder, src));
    if (!in) {
        const int reason = errno;
        if (reason == EXDEV || reason == ELOOP)
            throw Refusal{"image-outside", phrase("a link leads out of the folder of {0}", owner),
                          phrase("put the image itself there")};
        if (reason == ENOENT || reason == ENOTDIR)
            throw Refusal{"image-missing", phrase("there is no such file"),
                          phrase("check its name; upper and lower case differ")};
        throw Refusal{"image-missing", system_words(reason), phrase("see to it that the file can be read")};
    }
    struct stat about {};
    if (fstat(*in, &about) != 0 || !S_ISREG(about.st_mode))
        throw Refusal{"image-missing", phrase("it is no file"), phrase("name an image")};
    if (static_cast<std::uint64_t>(about.st_size) > largest_file)
        throw Refusal{"image-too-large", phrase("it has {0} MB; 20 MB is the most", about.st_size / 1'000'000), make_smaller()};
    std::string bytes(static_cast<std::size_t>(about.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto n = read(*in, bytes.data() + filled, bytes.size() - filled);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) throw Refusal{"image-missing", system_words(errno), phrase("see to it that the file can be read")};
        if (n == 0) break;
        filled += static_cast<std::size_t>(n);
    }
    bytes.resize(filled);
    return bytes;
}

struct Size {
    std::uint32_t width = 0, height = 0;
    std::uint32_t channels = 0;  // of a JPEG
};

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t length)
{
    std::uint32_t v = 0;
    for (std::size_t i = 0; i < length; ++i) v = v << 8 | static_cast<unsigned char>(bytes[at + i]);
    return v;
}

[[noreturn]] void broken(std::string_view what)
{
    throw Refusal{"image-broken", phrase("it is a damaged {0} file", what), phrase("save it anew")};
}

Size png_size(std::string_view bytes)
{
    if (bytes.size() < 33 || bytes.substr(12, 4) != "IHDR") broken("PNG");
    if (bytes.rfind("IEND") == bytes.npos) broken("PNG");  // cut off
    return {big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)};
}

// Goes from segment to segment to the one that begins a frame.
Size jpeg_size(std::string_view bytes)
{
    for (std::size_t at = 2; at + 9 < bytes.size();) {
        if (bytes[at] != '\xFF') broken("JPEG");
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const bool alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
        if (alone) {
            at += 2;
            continue;
        }
        if (marker == 0xD9 || marker == 0xDA) break;
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return {big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2),
                    at + 9 < bytes.size() ? big_endian(bytes, at + 9, 1) : 0};
        const auto length = big_endian(bytes, at + 2, 2);
        if (length < 2) broken("JPEG");
        at += 2 + length;
    }
    broken("JPEG");
}

}  // namespace

Resource load_image(const std::filesystem::path& folder, const std::string& src, const Phrase& owner)
{
    const auto name = unescaped(src);
    check_name(name, owner);
    Resource r;
    r.name = src;
    r.bytes = read_below(folder, name, owner);
    Size size;
    if (r.bytes.substr(0, 8) == "\x89PNG\r\n\x1A\n") {
        r.media_type = "image/png";
        size = png_size(r.bytes);
    } else if (r.bytes.substr(0, 3) == "\xFF\xD8\xFF") {
        r.media_type = "image/jpeg";
        size = jpeg_size(r.bytes);
    } else {
        throw Refusal{"image-type", phrase("it is neither PNG nor JPEG"),
                      phrase("save it as PNG or JPEG; another name does not change what it is")};
    }
    if (size.width == 0 || size.height == 0) broken(r.media_type == "image/png" ? "PNG" : "JPEG");
    if (std::uint64_t{size.width} * size.height > largest_area)
        throw Refusal{"image-too-large",
                      phrase("it has {0} × {1} pixels; 100 million in all are the most", size.width, size.height),
                      make_smaller()};
    r.width = size.width;
    r.height = size.height;
    return r;
}

bool is_cmyk(const Resource& image) { return image.media_type == "image/jpeg" && jpeg_size(image.bytes).channels == 4; }

}  // namespace verslag::load
