// Records broken at random, always in the same ways: nothing falls over, nothing is silent, and what our
// own words explain is what libxml2 refuses.
#include "loading.hpp"

#include <algorithm>
#include <random>

using namespace loading;

namespace {

class Breaker {
public:
    explicit Breaker(unsigned seed) : random_(seed) {}

    std::string operator()(std::string text)
    {
        for (auto n = 1 + below(3); n > 0; --n) text = once(std::move(text));
        return text;
    }

private:
    std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }

    std::string once(std::string text)
    {
        const auto at = below(text.size());
        switch (below(7)) {
            case 0:
                return text.erase(at, 1 + below(20));
            case 1:
                return text.insert(at, text.substr(below(text.size()), below(60)));
            case 2:
                text[at] = static_cast<char>(random_() & 0xFF);
                return text;
            case 3:
                return without(std::move(text), at, '<', '>');  // a tag
            case 4:
                return without(std::move(text), at, '"', '"');  // a value
            case 5:
                return twice(std::move(text), at);
            default:
                return swapped(std::move(text), at);
        }
    }
    static std::string without(std::string text, std::size_t at, char open, char close)
    {
        const auto from = text.find(open, at), to = from == text.npos ? from : text.find(close, from + 1);
        return to == text.npos ? text : text.erase(from + (open == '"'), to - from + (open != '"') - (open == '"'));
    }
    // A whole line again: mostly an element.
    static std::string twice(std::string text, std::size_t at)
    {
        const auto from = text.find('\n', at), to = from == text.npos ? from : text.find('\n', from + 1);
        return to == text.npos ? text : text.insert(to, text.substr(from, to - from));
    }
    // A line moved further down.
    std::string swapped(std::string text, std::size_t at)
    {
        const auto from = text.find('\n', at), to = from == text.npos ? from : text.find('\n', from + 1);
        if (to == text.npos) return text;
        const auto line = text.substr(from, to - from);
        text.erase(from, to - from);
        const auto where = text.find('\n', below(text.size()));
        return where == text.npos ? text : text.insert(where, line);
    }

    std::mt19937 random_;
};

}  // namespace

TEST(Mutation, EveryBrokenRecordIsExplained)
{
    std::vector<std::string> records;
    for (const auto& file : sample_records()) records.push_back(file_text(file));
    records.push_back(file_text(VERSLAG_SOURCE_DIR "/tests/load/data/everything.xml"));
    Breaker breaks(20200204);
    std::size_t refused = 0;
    for (int i = 0; i < 6000; ++i) {
        const auto text = breaks(records[static_cast<std::size_t>(i) % records.size()]);
        const auto lines = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n') +
                                                      std::count(text.begin(), text.end(), '\r') + 1);
        const auto loaded = load(text);
        ASSERT_EQ(loaded.record.has_value(), !verslag::has_errors(loaded.diagnostics));
        refused += !loaded.record;
        for (const auto& d : loaded.diagnostics) {
            ASSERT_FALSE(d.message.empty());
            ASSERT_LE(d.line, lines) << d.message.str();
            EXPECT_NE(d.code, "invalid") << "not explained: " << d.message.str() << "\nin\n" << text.substr(0, 20'000);
            EXPECT_NE(d.code, "not-well-formed") << "not explained: " << d.message.str() << " at line " << d.line;
        }
        if (testing::Test::HasFailure()) return;
    }
    EXPECT_GT(refused, 3000u);
}
