#include "images.hpp"

#include <png.h>
#include <zlib.h>

#include <stdexcept>

namespace verslag::pdf {
namespace {

class Deflater {
public:
    explicit Deflater(std::size_t size)
    {
        if (deflateInit(&z_, Z_DEFAULT_COMPRESSION) != Z_OK) throw std::runtime_error("cannot be compressed");
        out_.resize(deflateBound(&z_, static_cast<uLong>(size)));
        z_.next_out = reinterpret_cast<Bytef*>(out_.data());
        z_.avail_out = static_cast<uInt>(out_.size());
    }
    ~Deflater() { deflateEnd(&z_); }
    Deflater(const Deflater&) = delete;

    void add(std::string& bytes, bool last)
    {
        z_.next_in = reinterpret_cast<Bytef*>(bytes.data());
        z_.avail_in = static_cast<uInt>(bytes.size());
        deflate(&z_, last ? Z_FINISH : Z_NO_FLUSH);
    }
    std::string take()
    {
        out_.resize(z_.total_out);
        return std::move(out_);
    }

private:
    z_stream z_{};
    std::string out_;
};

// Each row after PNG's filter "up": what it shares with the one above it costs nothing.
std::string pack_rows(const std::string& pixels, std::size_t stride)
{
    Deflater out{pixels.size() + pixels.size() / stride};
    std::string row(stride + 1, '\2');
    for (std::size_t at = 0; at < pixels.size(); at += stride) {
        for (std::size_t i = 0; i < stride; ++i) {
            const auto above = at ? static_cast<unsigned char>(pixels[at - stride + i]) : 0u;
            row[i + 1] = static_cast<char>(static_cast<unsigned char>(pixels[at + i]) - above);
        }
        out.add(row, at + stride >= pixels.size());
    }
    return out.take();
}

// Neighbouring indexes say nothing of neighbouring colours.
std::string pack_indexes(std::string& pixels)
{
    Deflater out{pixels.size()};
    out.add(pixels, true);
    return out.take();
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
    const bool color = png.format & PNG_FORMAT_FLAG_COLOR, indexed = png.format & PNG_FORMAT_FLAG_COLORMAP;
    png.format = indexed ? PNG_FORMAT_RGB_COLORMAP : color ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    Image image{png.width, png.height, color && !indexed ? 3u : 1u, {}, {}, Image::Packing::rows};
    std::string pixels(PNG_IMAGE_SIZE(png), '\0');
    if (indexed) image.palette.resize(PNG_IMAGE_COLORMAP_SIZE(png));
    const png_color white{255, 255, 255};
    if (!png_image_finish_read(&png, &white, pixels.data(), 0, indexed ? image.palette.data() : nullptr) || PNG_IMAGE_FAILED(png))
        fail();
    if (indexed) image.palette.resize(std::size_t{png.colormap_entries} * 3);
    image.bytes = indexed ? pack_indexes(pixels) : pack_rows(pixels, std::size_t{image.width} * image.channels);
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
            throw std::runtime_error(
                "has the colours of a printing press (CMYK), which an archival PDF can't show; save it as RGB");
        if (bytes.find("\xFF\xD9", at) == std::string_view::npos) throw std::runtime_error("is damaged: it is cut short");
        const Image image{word(at + 7), word(at + 5), channels, {}, std::string(bytes), Image::Packing::jpeg};
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
