// Pages to try the plugin on.
#pragma once

#include "../docx/samples.hpp"

#include <dlfcn.h>

#include <stdexcept>

namespace verslag::html {

inline testing::Run prepare(const char* plugin, Document document)
{
    void* file = dlopen(plugin, RTLD_NOW | RTLD_LOCAL);
    const void* object = file ? dlsym(file, "verslag_plugin_v1") : nullptr;
    if (!object) throw std::runtime_error(dlerror());
    return {.plugin = *static_cast<const verslag_plugin*>(object),
            .format = "html",
            .document = std::move(document),
            .options = {{"fonts", "name"}}};
}

inline Artefacts two_artefacts()
{
    return {.heading = "Hier kunt u het verslag downloaden",
            .made = {{.format = "pdf",
                      .title = "Verslag (PDF)",
                      .file = "a b#\xc3\xa9.pdf",
                      .media_type = "application/pdf",
                      .bytes = 75'000,
                      .size = "75 kB"},
                     {.format = "odt",
                      .title = "Verslag (ODT)",
                      .file = "javascript:alert(1)",
                      .media_type = "application/x",
                      .bytes = 1,
                      .size = "1 kB"}},
            .failed = {"xlsx"}};
}

// Text that would end what it stands in, if it could.
inline constexpr const char* hostile_text =
    "</title></style></script><script>alert(1)</script>\"><img src=x onerror=alert(1)>&lt;&#0;'\"`";

inline Document hostile()
{
    using docx::samples::heading, docx::samples::paragraph;
    Document d{.properties = {.title = hostile_text,
                              .subject = hostile_text,
                              .author = hostile_text,
                              .keywords = {hostile_text},
                              .lang = "\" onload=\"x",
                              .label_lang = "nl",
                              .generator = hostile_text,
                              .draft = true,
                              .organisation = hostile_text}};
    d.words = {.contents = hostile_text, .draft = hostile_text, .skip = hostile_text};
    d.blocks = {heading(1, hostile_text, "page:main", Role::title), heading(2, hostile_text, "a\" onclick=\"x"),
                heading(2, "twee", "dubbel"), heading(2, "drie", "dubbel")};
    for (const char* address :
         {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:x", "data:text/html,<script>x</script>", "vbscript:x",
          "file:///etc/passwd", "https://a.example/\"onmouseover=\"x", "//a.example"})
        d.blocks.push_back(paragraph({Run{.text = address, .href = address}}));
    d.blocks.push_back(
        paragraph({Run{.text = "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7", .lang = "he"},
                   Run{.text = "x", .lang = "\"><b>"}}));
    d.blocks.push_back(paragraph(std::string("control \x01\x1b\x7f\xc2\x85 \xff\xed\xa0\x80 \xef\xbf\xbe end")));
    d.blocks.push_back(paragraph(std::string(4000, 'x') + " https://a.example/" + std::string(2000, 'y')));
    Block t{.kind = Block::Kind::table};
    t.table = {.caption = {Run{.text = hostile_text}},
               .head = {docx::samples::row({hostile_text, "B", ""}, HeaderOf::column)},
               .rows = {docx::samples::row({hostile_text, std::string(3000, 'z'), ""}),
                        {{docx::samples::cell("breed", HeaderOf::nothing, 900, 900)}}},
               .columns = 3};
    d.blocks.push_back(t);
    d.blocks.push_back({.kind = Block::Kind::figure, .runs = {Run{.text = hostile_text}}, .image = "x.svg", .alt = hostile_text});
    d.resources = {{.name = "x.svg", .media_type = "image/svg+xml\" onload=\"x", .bytes = "<svg onload=alert(1)/>"}};
    return d;
}

}  // namespace verslag::html
