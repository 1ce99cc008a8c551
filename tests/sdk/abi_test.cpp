// The binary contract, number by number: what stands here may never change while the ABI keeps its number.
#include <verslag/abi.h>

#include <gtest/gtest.h>

#include <cstddef>
#include <fstream>
#include <map>
#include <regex>
#include <string>

#define AT(type, member, offset) static_assert(offsetof(type, member) == (offset), #type "." #member " has moved")

static_assert(sizeof(verslag_text) == 16);
AT(verslag_text, data, 0);
AT(verslag_text, size, 8);

static_assert(sizeof(verslag_option_value) == 32);
AT(verslag_option_value, name, 0);
AT(verslag_option_value, value, 16);

// These three may grow at their ends; what they have stays where it is.
static_assert(sizeof(verslag_request) >= 160);
AT(verslag_request, size, 0);
AT(verslag_request, option_count, 4);
AT(verslag_request, options, 8);
AT(verslag_request, format, 16);
AT(verslag_request, document, 32);
AT(verslag_request, workbook, 48);
AT(verslag_request, record, 64);
AT(verslag_request, clock, 80);
AT(verslag_request, house_style, 88);
AT(verslag_request, job, 104);
AT(verslag_request, reserved, 108);
AT(verslag_request, collection, 112);
AT(verslag_request, artefacts, 128);
AT(verslag_request, label_lang, 144);

static_assert(sizeof(verslag_resource) >= 40);
AT(verslag_resource, size, 0);
AT(verslag_resource, index, 4);
AT(verslag_resource, bytes, 8);
AT(verslag_resource, called, 24);

static_assert(sizeof(verslag_host) >= 72);
AT(verslag_host, size, 0);
AT(verslag_host, self, 8);
AT(verslag_host, begin, 16);
AT(verslag_host, write, 24);
AT(verslag_host, finish, 32);
AT(verslag_host, adopt, 40);
AT(verslag_host, report, 48);
AT(verslag_host, progress, 56);
AT(verslag_host, resource, 64);

static_assert(sizeof(verslag_plugin) >= 16);
AT(verslag_plugin, size, 0);
AT(verslag_plugin, abi, 4);
AT(verslag_plugin, run, 8);

static_assert(VERSLAG_OK == 0 && VERSLAG_FAILED == 1 && VERSLAG_CANCELLED == 2);
static_assert(VERSLAG_NOTE == 0 && VERSLAG_WARNING == 1 && VERSLAG_ERROR == 2);
static_assert(VERSLAG_RECORD == 0 && VERSLAG_COLLECTION == 1);
static_assert(VERSLAG_NOTE_MANIFEST == 1);

namespace {

// "Document.1" -> "repeated Block blocks"; of an enumeration, "Role.2" -> "ROLE_TITLE".
std::map<std::string, std::string> numbers(const std::string& file)
{
    std::ifstream in(file);
    std::map<std::string, std::string> all;
    std::string scope;
    const std::regex head(R"(^\s*(?:message|enum) (\w+) \{)"), entry(R"(^\s*([\w ]+?) = (\d+);)");
    std::smatch m;
    for (std::string line; std::getline(in, line);) {
        if (std::regex_search(line, m, head)) scope = m[1];
        else if (std::regex_search(line, m, entry)) all[scope + '.' + m[2].str()] = m[1];
    }
    return all;
}

}  // namespace

// schemas/views.proto is held equal to the models by another test.
TEST(Abi, KeepsTheNumberAndTheTypeOfEveryField)
{
    const auto now = numbers(VERSLAG_SOURCE_DIR "/schemas/views.proto");
    const auto kept = numbers(VERSLAG_SOURCE_DIR "/tests/sdk/kept.proto");
    EXPECT_GT(kept.size(), 400u);
    for (const auto& [number, field] : kept) {
        const auto at = now.find(number);
        ASSERT_NE(at, now.end()) << number << " (" << field << ") is gone: a number is never given up";
        EXPECT_EQ(at->second, field) << number << " means something else";
    }
}
