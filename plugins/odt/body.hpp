// What stands in office:text.
#pragma once

#include "odt/writer.hpp"

#include <array>

namespace verslag::odt {

class Body : public texts::Pen {
public:
    explicit Body(Writer& w) : w_(w) {}

    void open_paragraph(const texts::Paragraph&) override;
    void close_paragraph() override { xml_.close(); }
    void words(const texts::Words&) override;
    void open_link(std::string_view anchor, std::string_view uri) override;
    void close_link() override { xml_.close(); }
    void open_note(std::string_view lang) override;
    void close_note() override;
    void picture(const texts::Picture&, double width, double height, std::string_view alt) override;

    void open_list(const texts::List&) override;
    void open_item() override;
    void close_item() override { end_list_level(); }
    void close_list() override { end_list_level(); }

    void open_table(const texts::TableFrame&) override;
    void open_head() override { xml_.open("table:table-header-rows"); }
    void close_head() override { xml_.close(); }
    void open_row(bool head) override;
    void open_cell(const texts::CellFrame&) override;
    void covered(const texts::CellFrame&) override;
    void close_cell(const texts::CellFrame&) override;
    void close_row() override { xml_.close(); }
    void close_table() override;

    void open_contents(std::string_view title, std::string_view lang) override;
    void contents_entry(const texts::Entry&) override;
    void close_contents() override { xml_.close().close(); }

    void end(std::span<const std::string> anchors) override;

    common::XmlWriter& xml() { return xml_; }

private:
    // A list or one of its items. A table may stand in neither (ODF 1.3 part 3, 5.3.2): there all lists are closed, and opened
    // again for what comes behind it.
    struct OpenList {
        bool item = false;
        bool open = true;
        bool reopened = false;  // a list that must say which number comes next
        std::string style{};
        bool counted = false;
        std::uint64_t start = 1, next = 1;
    };

    void end_list_level();
    void end_lists_for_table();
    void reopen_lists();
    std::string paragraph_style(const texts::Paragraph&);
    std::string look_of(const texts::Words&);

    const std::string& cell_style(const texts::CellFrame&);

    Writer& w_;
    std::array<std::string, 1 << 6> cell_styles_{};  // by what a cell is
    std::string row_style_{};
    common::XmlWriter xml_{};
    std::vector<OpenList> lists_{};
    std::string lang_{};  // of the paragraph, where it is not the document's
    bool at_space_ = true, note_at_space_ = true;
    std::string lang_behind_note_{};
    bool in_table_ = false;
    unsigned frames_ = 0, notes_ = 0;
};

}  // namespace verslag::odt
