// libharu as a writer of objects: numbers them, packs the streams, writes the file. What stands in them
// is ours. After an error every call throws: the document is then of no more use.
#pragma once

#include "syntax.hpp"

#include <hpdf.h>
#include <hpdf_encrypt.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::pdf {

class Objects {
public:
    Objects();

    // A dictionary whose number is known before what it holds.
    Ref reserve();
    // `inside` is what stands between << and >>.
    void set(Ref object, std::string inside);
    Ref add(std::string inside);
    // As above, but made when the file is written, so that thousands need not be held as text. `write`
    // may throw nothing but std::bad_alloc.
    using Write = void (*)(std::string& out, const void* context);
    void set(Ref object, Write write, const void* context);

    enum class Packing { none, deflate };
    Ref stream(std::string inside, std::string_view bytes, Packing packing);

    // The number of the new page. `resources` is shared by all pages.
    Ref add_page(double width, double height, Ref resources);
    void page_content(std::size_t page, std::string_view content);
    void page_entries(std::size_t page, std::int32_t struct_parents, const std::vector<Ref>& annotations);

    void set_catalog(std::string inside);
    void set_info(std::string inside);

    // Counts towards the file's identifier, as all that is added above does by itself.
    void identify(std::string_view bytes);

    // The whole file; with an identifier made from what was written, where it is wanted.
    std::string save(bool identified);

private:
    struct Body {
        std::string text;
        Write write = nullptr;
        const void* context = nullptr;
    };
    struct Free {
        void operator()(HPDF_Doc doc) const { HPDF_Free(doc); }
    };
    HPDF_Dict dictionary(Ref object) const { return dictionaries_.at(object); }
    void fill(HPDF_Dict dictionary, Body body);
    void fill_stream(HPDF_Dict dictionary, std::string inside, std::string_view content, Packing packing);
    void check(const char* what) const;
    static HPDF_STATUS write_body(HPDF_Dict dictionary, HPDF_Stream stream);

    std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Free> doc_;
    std::vector<HPDF_Dict> dictionaries_;  // by number; null for what libharu made
    std::vector<HPDF_Page> pages_;
    std::deque<Body> bodies_;  // outlive doc_'s use of them
    HPDF_MD5_CTX identifier_;
};

}  // namespace verslag::pdf
