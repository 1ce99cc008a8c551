#include "examples.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <ctime>

namespace verslag::pdf_test {
namespace {

std::string identifier(const std::string& pdf)
{
    const auto at = pdf.rfind("/ID");
    return pdf.substr(at, pdf.find(']', at) - at);
}

TEST(PdfBytes, AreTheSameAgainInAnotherPlaceAndTime)
{
    const auto first = make_pdf(minutes());
    ASSERT_EQ(setenv("TZ", "Pacific/Auckland", 1), 0);
    tzset();
    for (const auto* locale : {"nl_NL.UTF-8", "de_DE.UTF-8", "C.UTF-8"}) std::setlocale(LC_ALL, locale);
    make_pdf(every_script());  // what came before in this process leaves no trace
    EXPECT_EQ(make_pdf(minutes()), first);
    std::setlocale(LC_ALL, "C");
    unsetenv("TZ");
}

TEST(PdfBytes, IdentifierFollowsFromTheContent)
{
    auto d = minutes();
    const auto first = make_pdf(d);
    for (const auto& change : std::vector<void (*)(Document&)>{
             [](Document& x) { x.blocks[3].runs[0].text += "."; }, [](Document& x) { x.properties.title += "."; },
             [](Document& x) { x.properties.modified += 1; }, [](Document& x) { x.properties.keywords.push_back("nieuw"); },
             [](Document& x) {
                 for (auto& b : x.blocks)
                     if (!b.alt.empty()) b.alt += ".";
             },
             [](Document& x) {
                 for (auto& b : x.blocks)
                     for (auto& r : b.runs)
                         if (!r.href.empty()) r.href += "x";
             }}) {
        auto changed = minutes();
        change(changed);
        EXPECT_NE(identifier(make_pdf(changed)), identifier(first));
    }
}

TEST(PdfBytes, OptionsChangeThePaperAndTheSize)
{
    EXPECT_NE(read_with("pdfinfo {}", make_pdf(minutes())).find("595.276 x 841.89 pts (A4)"), std::string::npos);
    EXPECT_NE(read_with("pdfinfo {}", make_pdf(minutes(), {{"paper", "letter"}})).find("612 x 792 pts (letter)"),
              std::string::npos);
    const auto pages = [](const std::string& pdf) {
        const auto text = read_with("pdftotext {} -", pdf);
        return std::count(text.begin(), text.end(), '\f');
    };
    EXPECT_GT(pages(make_pdf(book(12), {{"base-size", "14"}})), pages(make_pdf(book(12))));
}

}  // namespace
}  // namespace verslag::pdf_test
