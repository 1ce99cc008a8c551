#include "objects.hpp"

#include "packing.hpp"

#include <hpdf_pages.h>
#include <hpdf_utils.h>

#include <charconv>
#include <new>
#include <stdexcept>

namespace verslag::pdf {
namespace {

constexpr HPDF_UINT32 number_bits = 0x00FFFFFF;  // of an object's id; the others are flags

Ref number_of(const void* object) { return static_cast<const HPDF_Obj_Header*>(object)->obj_id & number_bits; }

const HPDF_BYTE* bytes(std::string_view s) { return reinterpret_cast<const HPDF_BYTE*>(s.data()); }
HPDF_UINT length(std::string_view s) { return static_cast<HPDF_UINT>(s.size()); }

}  // namespace

// libharu counts an error and refuses everything after it; there is no handler that would be called.
Objects::Objects() : doc_(HPDF_New(nullptr, nullptr)), dictionaries_(1, nullptr)
{
    if (!doc_) throw std::bad_alloc();
    HPDF_SetCompressionMode(doc_.get(), HPDF_COMP_NONE);  // what is to be packed comes packed
    HPDF_MD5Init(&identifier_);
    check("starting the document");
}

void Objects::check(const char* what) const
{
    const auto error = doc_->error.error_no;
    if (error == HPDF_FAILD_TO_ALLOC_MEM) throw std::bad_alloc();
    if (error == HPDF_OK) return;
    char code[16];
    *std::to_chars(code, std::end(code) - 1, error, 16).ptr = '\0';
    throw std::runtime_error("libharu failed while " + std::string(what) + " (its error 0x" + code + ")");
}

Ref Objects::reserve()
{
    auto* dictionary = HPDF_Dict_New(doc_->mmgr);
    if (!dictionary || HPDF_Xref_Add(doc_->xref, dictionary) != HPDF_OK) check("numbering an object");
    const auto number = number_of(dictionary);
    dictionaries_.resize(std::max<std::size_t>(dictionaries_.size(), number + 1), nullptr);
    dictionaries_[number] = dictionary;
    return number;
}

HPDF_STATUS Objects::write_body(HPDF_Dict dictionary, HPDF_Stream stream)
try {
    const auto& body = *static_cast<const Body*>(dictionary->attr);
    if (!body.write) return HPDF_Stream_Write(stream, bytes(body.text), length(body.text));
    std::string text;
    body.write(text, body.context);
    return HPDF_Stream_Write(stream, bytes(text), length(text));
} catch (...) {
    return HPDF_SetError(dictionary->error, HPDF_FAILD_TO_ALLOC_MEM, 0);
}

void Objects::fill(HPDF_Dict dictionary, Body body)
{
    identify(body.text);
    dictionary->attr = &bodies_.emplace_back(std::move(body));
    dictionary->write_fn = write_body;
}

void Objects::set(Ref object, std::string inside) { fill(dictionary(object), {std::move(inside)}); }

void Objects::set(Ref object, Write write, const void* context) { fill(dictionary(object), {{}, write, context}); }

Ref Objects::add(std::string inside)
{
    const auto object = reserve();
    set(object, std::move(inside));
    return object;
}

Ref Objects::stream(std::string inside, std::string_view content, Packing packing)
{
    auto* dictionary = HPDF_DictStream_New(doc_->mmgr, doc_->xref);
    if (!dictionary) check("making a stream");
    fill_stream(dictionary, std::move(inside), content, packing);
    return number_of(dictionary);
}

Ref Objects::add_page(double width, double height, Ref resources)
{
    auto* page = HPDF_AddPage(doc_.get());
    check("adding a page");
    HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width));
    HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height));
    HPDF_Dict_Add(page, "Resources", dictionary(resources));
    HPDF_Dict_AddName(page, "Tabs", "S");
    check("adding a page");
    pages_.push_back(page);
    return number_of(page);
}

void Objects::page_content(std::size_t page, std::string_view content)
{
    auto* attributes = static_cast<HPDF_PageAttr>(pages_.at(page)->attr);
    // Some readers choke on an empty packed stream.
    fill_stream(attributes->contents, {}, content.empty() ? "\n" : content, Packing::deflate);
}

void Objects::fill_stream(HPDF_Dict dictionary, std::string inside, std::string_view content, Packing packing)
{
    std::string packed;
    if (packing == Packing::deflate) {
        packed = deflated(content);
        content = packed;
        inside += "/Filter/FlateDecode";
    }
    HPDF_Stream_Write(dictionary->stream, bytes(content), length(content));
    check("filling a stream");
    identify(content);
    fill(dictionary, {std::move(inside)});
}

void Objects::page_entries(std::size_t page, std::int32_t struct_parents, const std::vector<Ref>& annotations)
{
    HPDF_Dict_AddNumber(pages_.at(page), "StructParents", struct_parents);
    if (!annotations.empty()) {
        auto* list = HPDF_Array_New(doc_->mmgr);
        if (!list) check("listing the links of a page");
        HPDF_Dict_Add(pages_[page], "Annots", list);
        for (const auto a : annotations) HPDF_Array_Add(list, dictionary(a));
    }
    check("finishing a page");
}

void Objects::set_catalog(std::string inside) { fill(doc_->catalog, {std::move(inside)}); }

void Objects::set_info(std::string inside)
{
    HPDF_Dict_RemoveElement(doc_->info, "Producer");  // ours comes with the rest
    fill(doc_->info, {std::move(inside)});
}

void Objects::identify(std::string_view content) { HPDF_MD5Update(&identifier_, bytes(content), length(content)); }

std::string Objects::save(bool identified)
{
    if (identified) {
        HPDF_BYTE digest[16];
        auto last = identifier_;
        HPDF_MD5Final(digest, &last);
        auto* id = HPDF_Array_New(doc_->mmgr);
        if (!id) check("identifying the file");
        HPDF_Dict_Add(doc_->trailer, "ID", id);
        for (int i = 0; i < 2; ++i) HPDF_Array_Add(id, HPDF_Binary_New(doc_->mmgr, digest, sizeof digest));
    }
    doc_->pdf_version = HPDF_VER_17;  // libharu lowers it now and then
    HPDF_SaveToStream(doc_.get());
    check("writing the file");

    std::string out;
    out.reserve(doc_->stream->size);
    for (HPDF_UINT i = 0; out.size() < doc_->stream->size; ++i) {
        HPDF_UINT n = 0;
        const auto* p = HPDF_MemStream_GetBufPtr(doc_->stream, i, &n);
        if (!p) check("writing the file");
        out.append(reinterpret_cast<const char*>(p), n);
    }
    return out;
}

}  // namespace verslag::pdf
