// The text of a Word document: word/document.xml, and the notes at the foot of its pages.
#pragma once

#include "docx/writer.hpp"

namespace verslag::docx {

class Body : public texts::Pen {
public:
    // `out` gets word/document.xml in pieces, from its root to before the section's properties.
    Body(Writer&, Out out);

    void open_paragraph(const texts::Paragraph&) override;
    void close_paragraph() override;
    void words(const texts::Words&) override;
    void open_link(std::string_view anchor, std::string_view uri) override;
    void close_link() override;
    void open_note(std::string_view lang) override;
    void close_note() override;
    void picture(const texts::Picture&, double width, double height, std::string_view alt) override;

    void open_list(const texts::List&) override;
    void open_item() override {}
    void close_item() override {}
    void close_list() override { lists_.pop_back(); }

    void open_table(const texts::TableFrame&) override;
    void open_head() override {}
    void close_head() override {}
    void open_row(bool head) override;
    void open_cell(const texts::CellFrame&) override;
    void covered(const texts::CellFrame&) override;
    void close_cell(const texts::CellFrame&) override;
    void close_row() override;
    void close_table() override;

    void open_contents(std::string_view title, std::string_view lang) override;
    void contents_entry(const texts::Entry&) override;
    void close_contents() override;

    void end(std::span<const std::string> anchors) override;
    void pause() override;

    // The notes, as word/footnotes.xml holds them behind its two lines.
    const std::string& notes() const { return notes_.str(); }

private:
    struct OpenList {
        int number;
        std::uint32_t level;
        Marker marker;
    };
    common::XmlWriter& xml() { return in_note_ ? notes_ : xml_; }
    void begin_cell(const texts::CellFrame&);
    void write_paragraph_properties(const texts::Paragraph&, std::string_view style, bool behind_table);
    void begin_bookmarks(std::span<const std::string> anchors);
    void write_field(std::string_view instruction, const char* kind);

    Writer& w_;
    Out out_;
    common::XmlWriter xml_{}, notes_{};
    std::vector<OpenList> lists_{};
    std::string lang_{}, note_lang_{};  // of the paragraph, where it is not the document's
    bool in_note_ = false, in_head_ = false;
    bool behind_table_ = false;  // nothing stands behind the last table yet
    bool anything_ = false;
    bool entry_open_ = false;  // of the contents: the last one also ends the field
    const texts::TableFrame* table_ = nullptr;
    unsigned pictures_ = 0, note_count_ = 0;
    int bookmarks_ = 0, open_bookmarks_ = 0;
};

}  // namespace verslag::docx
