#include "packing.hpp"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace verslag::pdf {
namespace {

constexpr int level = 6;

struct Free {
    void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
};

}  // namespace

std::string deflated(std::string_view bytes)
{
    // libdeflate packs in half the time of zlib, and a little tighter.
    thread_local const std::unique_ptr<libdeflate_compressor, Free> compressor{libdeflate_alloc_compressor(level)};
    if (!compressor) throw std::bad_alloc();
    std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    const auto size = libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size());
    if (!size) throw std::bad_alloc();
    out.resize(size);
    return out;
}

}  // namespace verslag::pdf
