#include "images.hpp"

#include <png.h>
#include <zlib.h>

#include <stdexcept>

namespace verslag::pdf {
namespace {

// Rows deflated, each after PNG's filter "up": what a row shares with the one above it costs nothing.
std::string pack_rows(const std::string& pixels, std::size_t stride)
{
    z_stream z{};
    if (deflateInit(&z, Z_DEFAULT_COMPRESSION) != Z_OK) throw std::runtime_error("cannot be compressed");
    std::string out(deflateBound(&z, static_cast<uLong>(pixels.size() + pixels.size() / stride)), '\0');
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    std::string row(stride + 1, '\2');
    for (std::size_t at = 0; at < pixels.size(); at += stride) {
        for (std::size_t i = 0; i < stride; ++i) {
            const auto above = at ? static_cast<unsigned char>(pixels[at - stride + i]) : 0u;
            row[i + 1] = static_cast<char>(static_cast<unsigned char>(pixels[at + i]) - above);
        }
        z.next_in = reinterpret_cast<Bytef*>(row.data());
        z.avail_in = static_cast<uInt>(row.size());
        deflate(&z, at + stride < pixels.size() ? Z_NO_FLUSH : Z_FINISH);
    }
    out.resize(z.total_out);
    deflateEnd(&z);
    return out;
}

Image read_png(std::string_view bytes)
{
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    const auto fail = [&] {
        const std::string why = png.message;
        png_image_free(&png);
        throw std::runtime_error("is damaged: " + why);
    };
    if (!png_image_begin_read_from_memory(&png, bytes.data(), bytes.size())) fail();
    const bool color = png.format & PNG_FORMAT_FLAG_COLOR;
    png.format = color ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    Image image{png.width, png.height, color ? 3u : 1u, {}, Image::Packing::rows};
    std::string pixels(PNG_IMAGE_SIZE(png), '\0');
    const png_color white{255, 255, 255};
    if (!png_image_finish_read(&png, &white, pixels.data(), 0, nullptr) || PNG_IMAGE_FAILED(png)) fail();
    image.bytes = pack_rows(pixels, std::size_t{image.width} * image.channels);
    return image;
}

// A JPEG goes into a PDF as it is; only its head is read.
Image read_jpeg(std::string_view bytes)
{
    const auto byte = [&](std::size_t at) -> unsigned {
        if (at >= bytes.size()) throw std::runtime_error("is damaged: it is cut short");
        return static_cast<unsigned char>(bytes[at]);
    };
    const auto word = [&](std::size_t at) { return byte(at) << 8 | byte(at + 1); };
    for (std::size_t at = 2;;) {
        if (byte(at) != 0xFF) throw std::runtime_error("is damaged: a marker is missing");
        const auto marker = byte(at + 1);
        if (marker == 0xFF) {  // fill
            ++at;
            continue;
        }
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (marker == 0xDA || marker == 0xD9) throw std::runtime_error("is damaged: it says nothing of its size");
        if (!frame) {
            at += 2 + word(at + 2);
            continue;
        }
        if (marker > 0xC2) throw std::runtime_error("is a kind of JPEG that few programs show; save it as an ordinary one");
        if (byte(at + 4) != 8) throw std::runtime_error("has more than 8 bits a colour; save it as an ordinary JPEG");
        const auto channels = byte(at + 9);
        if (channels != 1 && channels != 3)
            throw std::runtime_error("has the colours of a printing press (CMYK), which an archival PDF can't show; save it as RGB");
        if (bytes.find("\xFF\xD9", at) == std::string_view::npos) throw std::runtime_error("is damaged: it is cut short");
        const Image image{word(at + 7), word(at + 5), channels, std::string(bytes), Image::Packing::jpeg};
        if (!image.width || !image.height) throw std::runtime_error("is damaged: it has no size");
        return image;
    }
}

}  // namespace

Image read_image(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG")) return read_png(bytes);
    if (bytes.starts_with("\xFF\xD8")) return read_jpeg(bytes);
    throw std::runtime_error("is neither a PNG nor a JPEG");
}

}  // namespace verslag::pdf
