#include "paint.hpp"

#include "shown_text.hpp"
#include "utf8.hpp"

#include <cmath>

namespace verslag::pdf {
namespace {

constexpr double watermark_share = 0.62,
                 watermark_size = 0.13;  // its length and the size of its letters, in diagonals of the page

class Painter {
public:
    Painter(Objects& objects, Composition& composition, std::size_t page, Painted& painted)
        : objects_(objects),
          structure_(composition.structure),
          sheet_(composition.sheet),
          watermark_(composition.watermark ? &*composition.watermark : nullptr),
          index_(page),
          painted_(painted)
    {
    }

    std::string paint(const Page& page)
    {
        if (watermark_) watermark(*watermark_);
        boxes(page.margin_rules);
        boxes(page.boxes);
        for (const auto& item : page.items) std::visit([this](const auto& i) { draw(i); }, item);
        end_content();
        boxes(underlines_);
        margin("Header", "Top", page.header);
        margin("Footer", "Bottom", page.footer);
        return std::move(out_);
    }

private:
    double up(double y) const { return sheet_.height - y; }

    // Marked content belongs to one element, and is never nested.
    void begin_content(Element* element)
    {
        if (element == current_) return;
        end_content();
        current_ = element;
        const auto number = leaf(element);
        out_ += '/';
        out_ += element->type;
        out_ += "<</MCID ";
        put(out_, number);
        out_ += ">>BDC\n";
    }
    void end_content()
    {
        end_text();
        if (current_) out_ += "EMC\n";
        current_ = nullptr;
    }
    std::int64_t leaf(Element* element)
    {
        auto& owners = painted_.owners[index_];
        const auto number = static_cast<std::uint32_t>(owners.size());
        owners.push_back(element);
        Structure::place(element);
        element->kids.push_back({.kind = Kid::Kind::content, .page = painted_.pages[index_], .number = number});
        return number;
    }
    void begin_artifact(std::string_view properties, const double (&box)[4])
    {
        end_content();
        out_ += "/Artifact<<";
        out_ += properties;
        out_ += "/BBox[";
        for (const double v : box) put(out_, v), out_ += ' ';
        out_ += "]>>BDC\n";
    }
    void end_artifact()
    {
        end_text();
        out_ += "EMC\n";
    }

    void fill(Color c)
    {
        if (colored_ && c == color_) return;
        for (const auto part : {c.red, c.green, c.blue}) put(out_, part / 255.0), out_ += ' ';
        out_ += "rg\n";
        color_ = c;
        colored_ = true;
    }
    void watermark(const Watermark& w)
    {
        if (w.width <= 0) return;
        const double diagonal = std::hypot(sheet_.width, sheet_.height);
        const double scale = diagonal * std::min(watermark_share / w.width, watermark_size);
        const double cos = sheet_.width / diagonal, sin = sheet_.height / diagonal;
        const double half = w.width * scale / 2, rise = w.height * scale / 2;
        const double x = sheet_.width / 2 - half * cos + rise * sin, y = sheet_.height / 2 - half * sin - rise * cos;
        const double box[4] = {0, 0, sheet_.width, sheet_.height};
        begin_artifact("/Type/Pagination/Subtype/Watermark", box);
        out_ += "q ";
        for (const double v : {cos * scale, sin * scale, -sin * scale, cos * scale, x, y}) put(out_, v), out_ += ' ';
        out_ += "cm /W Do Q\n";
        end_artifact();
    }
    void boxes(const std::vector<Box>& all)
    {
        if (all.empty()) return;
        double around[4] = {1e9, 1e9, 0, 0};
        for (const auto& b : all) {
            around[0] = std::min(around[0], b.x);
            around[1] = std::min(around[1], up(b.y + b.height));
            around[2] = std::max(around[2], b.x + b.width);
            around[3] = std::max(around[3], up(b.y));
        }
        begin_artifact("/Type/Layout", around);
        for (const auto& b : all) {
            fill(b.color);
            for (const double v : {b.x, up(b.y + b.height), b.width, b.height}) put(out_, v), out_ += ' ';
            out_ += "re f\n";
        }
        end_artifact();
    }
    void margin(std::string_view subtype, std::string_view edge, const std::vector<Text>& texts)
    {
        if (texts.empty()) return;
        double box[4] = {sheet_.left(), up(texts.front().y) - sheet_.note() * 0.3, sheet_.right(),
                         up(texts.front().y) + sheet_.note()};
        begin_artifact("/Type/Pagination/Subtype/" + std::string(subtype) + "/Attached[/" + std::string(edge) + "]", box);
        for (const auto& text : texts) line(text, false);
        end_artifact();
    }

    void draw(const Text& text)
    {
        if (text.reading == Reading::aloud) return line(text, true);
        double box[4] = {text.x, up(text.y) - sheet_.base * 0.3, text.x + text.line.width, up(text.y) + sheet_.base};
        begin_artifact("/Type/Pagination/Subtype/Header", box);
        line(text, false);
        end_artifact();
    }
    void draw(const Picture& p)
    {
        const double box[4] = {p.x, up(p.y + p.height), p.x + p.width, up(p.y)};
        if (p.figure) {
            auto& attributes = p.figure->more();
            std::copy(std::begin(box), std::end(box), attributes.box);
            attributes.has_box = true;
        }
        if (p.image == Picture::none) return;
        if (p.figure) begin_content(p.figure);
        else begin_artifact("/Type/Layout", box);
        out_ += "q ";
        for (const double v : {p.width, 0.0, 0.0, p.height, p.x, up(p.y + p.height)}) put(out_, v), out_ += ' ';
        out_ += "cm /I";
        put(out_, std::int64_t{p.image});
        out_ += " Do Q\n";
        if (p.figure) end_content();
        else end_artifact();
    }
    void draw(const Empty& empty) { Structure::place(empty.element); }
    void draw(const Anchor&) {}
    void draw(const Entry&) {}
    void draw(const PageNumber&) {}
    void draw(const Leader& l)
    {
        const double gap = sheet_.base * 0.45;  // between dots that stand at the same places in every line
        const double first = std::ceil(l.left / gap) * gap, y = up(l.y) + 0.4;
        if (l.right - first < 2 * gap) return;
        const double box[4] = {first - 0.5, y - 0.5, l.right + 0.5, y + 0.5};
        begin_artifact("/Type/Layout", box);
        out_ += "q 0.9 w 1 J[0 ";
        put(out_, gap);
        out_ += "]0 d ";
        for (const auto part : {l.color.red, l.color.green, l.color.blue}) put(out_, part / 255.0), out_ += ' ';
        out_ += "RG ";
        put(out_, first), out_ += ' ', put(out_, y), out_ += " m ";
        put(out_, l.right), out_ += ' ', put(out_, y), out_ += " l S Q\n";
        end_artifact();
    }

    // Tagged as what is read aloud, or as part of an artifact.
    void line(const Text& text, bool tagged)
    {
        const Link* link = nullptr;
        double begin = 0, end = 0;
        const auto end_link = [&] {
            if (link && tagged) link_area(*link, text.x + begin, text.x + end, text.y);
            link = nullptr;
        };
        for (const auto& piece : text.line.pieces) {
            if (piece.link != link) end_link();
            if (piece.link) {
                if (!link) begin = piece.x;
                end = piece.x + piece.width;
                link = piece.link;
                const double y = text.y - piece.rise;
                if (link->marked)
                    underlines_.push_back({text.x + piece.x, y + piece.size * 0.13, piece.width, piece.size * 0.05, piece.color});
            }
            show(text, piece, tagged ? piece.owner : nullptr);
        }
        end_link();
    }
    void link_area(const Link& link, double left, double right, double baseline)
    {
        if (right - left < 0.1) return;  // a space at a line's end
        const double size = sheet_.base;
        LinkArea area{objects_.reserve(), &link, index_, {left, up(baseline) - size * 0.3, right, up(baseline) + size * 0.95}};
        Structure::place(link.element);
        link.element->kids.push_back({.kind = Kid::Kind::annotation, .page = painted_.pages[index_], .number = area.annotation});
        painted_.links.push_back(area);
    }

    void show(const Text& text, const Piece& piece, Element* owner)
    {
        double x = text.x + piece.x;
        const double y = up(text.y) + piece.rise;
        Strings strings;
        const auto flush = [&] {
            if (!strings.empty()) tell(strings.take());
        };
        const auto begin = [&] {
            if (!strings.empty()) return;
            if (owner) begin_content(owner);
            begin_text(piece, x, y);
        };
        for (std::uint32_t w = piece.first; w < piece.first + piece.count; ++w) {
            Word& word = *text.line.words[w];
            if (word.plain) {
                begin();
                strings.append(codes_of(*piece.font, word));
                x += word.width * piece.size / 1000;
                if (text.line.stretch > 0 && word.text == " ") {
                    strings.skip(static_cast<int>(std::lround(text.line.stretch * 1000 / piece.size)));
                    x += text.line.stretch;
                }
                continue;
            }
            for (std::size_t g = 0; g < word.glyphs.size();) {
                const auto last = group_end(word, g);
                int width = 0;
                for (auto i = g; i < last; ++i) width += word.glyphs[i].advance;
                if (last == g + 1 && !word.glyphs[g].dy) {
                    begin();
                    strings.glyph(*piece.font, word.glyphs[g], text_of(word, g));
                } else {
                    flush();
                    group(word, g, last, piece, x, y, owner);
                }
                x += width * piece.size / 1000;
                g = last;
            }
        }
        flush();
    }
    // Glyphs that only together stand for their characters: a span of its own that says which. (A span
    // inside the paragraph's marked content would pass a validator, but readers lose the rest of it.)
    void group(const Word& word, std::size_t first, std::size_t last, const Piece& piece, double x, double y, Element* owner)
    {
        if (owner) {
            end_content();
            auto begin = static_cast<std::uint32_t>(word.text.size()), end = begin;
            for (auto i = first; i < last; ++i) begin = std::min(begin, word.glyphs[i].cluster);
            if (last < word.glyphs.size()) end = word.glyphs[last].cluster;
            auto* span = structure_.add(owner, "Span");
            span->more().actual = word.text.substr(begin, end - begin);
            const auto number = leaf(span);
            out_ += "/Span<</MCID ";
            put(out_, number);
            out_ += "/ActualText";
            put_text(out_, span->attributes->actual);
            out_ += ">>BDC\n";
        }
        begin_text(piece, x, y);
        Strings strings;
        int rise = 0;
        for (auto i = first; i < last; ++i) {
            const auto& glyph = word.glyphs[i];
            if (glyph.dy != rise) {
                if (!strings.empty()) tell(strings.take());
                rise = glyph.dy;
                put(out_, rise * piece.size / 1000);
                out_ += " Ts\n";
            }
            strings.glyph(*piece.font, glyph, text_of(word, i));
        }
        tell(strings.take());
        if (rise) out_ += "0 Ts\n";
        end_text();
        if (owner) out_ += "EMC\n";
    }

    void begin_text(const Piece& piece, double x, double y)
    {
        fill(piece.color);
        if (!in_text_) {
            out_ += "BT\n";
            in_text_ = true;
            at_x_ = at_y_ = 0;
        }
        if (piece.font != font_ || piece.size != font_size_) {
            out_ += '/';
            out_ += piece.font->name;
            out_ += ' ';
            put(out_, piece.size);
            out_ += " Tf\n";
            font_ = piece.font;
            font_size_ = piece.size;
        }
        // Steps from place to place are rounded, so the places are, too: errors don't add up.
        const auto to_x = std::llround(x * 1000), to_y = std::llround(y * 1000);
        put(out_, static_cast<double>(to_x - at_x_) / 1000);
        out_ += ' ';
        put(out_, static_cast<double>(to_y - at_y_) / 1000);
        out_ += " Td\n";
        at_x_ = to_x;
        at_y_ = to_y;
    }
    void tell(const std::string& strings)
    {
        out_ += '[';
        out_ += strings;
        out_ += "]TJ\n";
    }
    void end_text()
    {
        if (in_text_) out_ += "ET\n";
        in_text_ = false;
    }

    Objects& objects_;
    Structure& structure_;
    const Sheet& sheet_;
    const Watermark* watermark_;
    std::size_t index_;
    Painted& painted_;
    std::string out_;
    std::vector<Box> underlines_;
    Element* current_ = nullptr;
    Color color_{};
    bool colored_ = false, in_text_ = false;
    const Font* font_ = nullptr;
    double font_size_ = 0;
    long long at_x_ = 0, at_y_ = 0;
};

}  // namespace

void paint(Objects& objects, Composition& composition, std::size_t page, Painted& painted)
{
    Painter painter{objects, composition, page, painted};
    objects.page_content(page, painter.paint(composition.pages[page]));
    composition.pages[page] = {};
}

}  // namespace verslag::pdf
