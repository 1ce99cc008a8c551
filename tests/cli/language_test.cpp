// In which language the program speaks, and what stays the same in each.
#include "program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace program;

namespace {

const How in_the_netherlands{.environment = {{"LC_ALL", "nl_NL.UTF-8"}}};

const std::string broken = record_with("<agenda><item id=\"a\"><titel/></item></agenda>\n");
const std::string in_english =
    ": error: <titel> is no element of a record [unknown-element]\n"
    "  hint: did you mean <title>? here may stand: number, title, description, owner, item\n";
const std::string in_dutch =
    ": fout: <titel> is geen element van een record [unknown-element]\n"
    "  tip: bedoelt u <title>? hier mag staan: number, title, description, owner, item\n";

}  // namespace

TEST(Language, IsThatOfTheSurroundings)
{
    const How input{.input = broken};
    EXPECT_EQ(verslag({"check", "-"}, input).err, "standard input:5:23" + in_english);
    const auto ran = verslag({"check", "-"}, {.input = broken, .environment = in_the_netherlands.environment});
    EXPECT_EQ(ran.err, "standaardinvoer:5:23" + in_dutch);
    EXPECT_EQ(ran.exit_code, 3);
    for (const std::string name : {"LC_MESSAGES", "LANG"}) {
        std::map<std::string, std::string> environment{{"LC_ALL", ""}, {"LC_MESSAGES", ""}, {"LANG", ""}};
        environment[name] = "nl_NL";
        EXPECT_EQ(verslag({"check", "-"}, {.input = broken, .environment = environment}).err, "standaardinvoer:5:23" + in_dutch)
            << name;
    }
}

TEST(Language, TheOptionDecides)
{
    EXPECT_EQ(verslag({"check", "-", "--language", "nl"}, {.input = broken}).err, "standaardinvoer:5:23" + in_dutch);
    EXPECT_EQ(verslag({"check", "-", "--language", "nl-BE"}, {.input = broken}).err, "standaardinvoer:5:23" + in_dutch);
    const How dutch{.input = broken, .environment = in_the_netherlands.environment};
    EXPECT_EQ(verslag({"check", "-", "--language", "en"}, dutch).err, "standard input:5:23" + in_english);
}

TEST(Language, IsEnglishWhereItIsUnknown)
{
    const How dutch{.input = broken, .environment = in_the_netherlands.environment};
    EXPECT_EQ(verslag({"check", "-", "--language", "fr"}, dutch).err, "standard input:5:23" + in_english);
    EXPECT_EQ(verslag({"export", "-", "--language", "fr"}, dutch).err, "standard input:5:23" + in_english);
}

TEST(Language, CountsInDutch)
{
    const Folder in;
    write(in / "r.xml", record_with(""));
    EXPECT_EQ(verslag({"check", (in / "r.xml").string(), "--language", "nl"}).out, (in / "r.xml").string() + ": geldig\n");
    const std::string section = "<section><title>Leeg</title></section>";
    write(in / "r.xml", record_with("<body>" + section + "</body>"));
    EXPECT_EQ(verslag({"check", (in / "r.xml").string(), "--language", "nl"}).out,
              (in / "r.xml").string() + ": geldig, 1 waarschuwing\n");
    write(in / "r.xml", record_with("<body>" + section + section + "</body>"));
    EXPECT_EQ(verslag({"check", (in / "r.xml").string(), "--language", "nl"}).out,
              (in / "r.xml").string() + ": geldig, 2 waarschuwingen\n");
    const auto internal = record_with("<body><section><p visibility=\"internal\">Een</p><p>Twee</p></section></body>");
    EXPECT_EQ(verslag({"check", "-", "--audience", "public", "--language", "nl"}, {.input = internal}).out,
              "standaardinvoer: geldig\n  niet opgenomen voor 'public': 1 alinea of ander tekstblok\n");
    EXPECT_EQ(verslag({"check", "-", "--audience", "internal", "--language", "nl"}, {.input = internal}).out,
              "standaardinvoer: geldig\n  niet opgenomen voor 'internal': niets\n");
}

TEST(Language, ExportTellsInDutchWhatItMade)
{
    const Folder in, out;
    write(in / "r.xml", record_with("<body><section><p visibility=\"internal\">Een</p><p>Twee</p></section></body>"));
    const auto record = (in / "r.xml").string(), file = (out / "r.docx").string();
    const auto ran = verslag({"export", record, "--to", "docx", "--out", out.str(), "--language", "nl"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    const auto bytes = std::filesystem::file_size(file);
    ASSERT_LT(bytes, 9950u) << "so that its size has a decimal comma";
    const auto tenths = (bytes * 10 + 500) / 1000;
    EXPECT_EQ(ran.out, record + " (openbaar)\n  docx  " + file + "  " + std::to_string(tenths / 10) + ',' +
                           std::to_string(tenths % 10) + " kB\n  niet opgenomen: 1 alinea of ander tekstblok\n");
}

TEST(Language, RefusesInDutch)
{
    const Folder in, out;
    auto text = record_with("");
    text.replace(text.find("\"public\""), 8, "\"internal\"");
    const auto ran = verslag({"export", "-", "--to", "pdf", "--out", out.str(), "--language", "nl"}, {.input = text});
    EXPECT_EQ(ran.err,
              "standaardinvoer:1: fout: dit record is bestemd voor 'internal' en hoger, en wordt niet getoond aan 'public' "
              "[above-audience]\n"
              "  tip: exporteer het met --audience internal, of wijzig visibility=\"internal\" op het eerste element\n");
    EXPECT_EQ(ran.exit_code, 3);
}

// A Dutch secretary may well export an English record.
TEST(Language, OfTheLabelsIsThatOfTheRecordUnlessItIsChosen)
{
    const Folder out;
    const auto text = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"export", sample("english"), "--to", "docx-xml", "--out", out.str()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        EXPECT_EQ(verslag(arguments, in_the_netherlands).exit_code, 0);
        return read(out / out.files().front());
    };
    EXPECT_NE(text({}).find("Attendance"), std::string::npos);
    EXPECT_NE(text({"--language", "nl"}).find("Aanwezigheid"), std::string::npos);
}

TEST(Language, CodesAreTheSameInEachReport)
{
    const auto told = [&](const std::string& form, const std::string& language) {
        return nlohmann::json::parse(verslag({"check", "-", "--report", form, "--language", language}, {.input = broken}).out);
    };
    const auto english = told("json", "en")["records"][0]["diagnostics"][0],
               dutch = told("json", "nl")["records"][0]["diagnostics"][0];
    for (const auto* same : {"severity", "code", "file", "line", "column"}) EXPECT_EQ(dutch[same], english[same]) << same;
    EXPECT_EQ(dutch["message"], "<titel> is geen element van een record");
    EXPECT_EQ(dutch["hint"], "bedoelt u <title>? hier mag staan: number, title, description, owner, item");

    const auto result = told("sarif", "nl")["runs"][0]["results"][0];
    EXPECT_EQ(result["ruleId"], "unknown-element");
    EXPECT_EQ(result["level"], "error");
    EXPECT_TRUE(result["message"]["text"].get<std::string>().starts_with("<titel> is geen element van een record")) << result;
}

TEST(Language, SpeaksOfTheCommandLineToo)
{
    const Folder out;
    EXPECT_EQ(verslag({"exprot", "x.xml"}, in_the_netherlands).err,
              "verslag: fout: er is geen opdracht 'exprot'\n  tip: bedoelt u 'export'?\n");
    EXPECT_EQ(
        verslag({"export", sample("smallest"), "--to", "pdf", "--set", "pdf.paper=a44", "--out", out.str()}, in_the_netherlands)
            .err,
        "verslag: fout: optie 'paper' van het formaat 'pdf': 'a44' is geen van deze waarden: style, a4, letter\n"
        "  tip: bedoelt u 'a4'?\n");
    EXPECT_EQ(verslag({"check", "/nowhere.xml"}, in_the_netherlands).err,
              "/nowhere.xml: fout: het record kan niet worden gelezen: dat bestand of die map bestaat niet [unreadable]\n"
              "  tip: controleer het pad; 'verslag new BESTAND' maakt een record om mee te beginnen\n");
    const auto file = (out / "nieuw.xml").string();
    EXPECT_EQ(verslag({"new", file}, in_the_netherlands).out, file + " is geschreven. Verder met: verslag export " + file + '\n');
}

TEST(Language, AFailedExportIsToldInDutch)
{
    const Folder out;
    const auto file = (out / "smallest.pdf").string();
    write(file, "mijn eigen");
    const auto ran =
        verslag({"export", sample("smallest"), "--to", "pdf", "--no-clobber", "--out", out.str(), "--language", "nl"});
    EXPECT_NE(ran.err.find(": fout: pdf: " + file + " bestaat al en blijft zoals het is [not-written]\n"), std::string::npos)
        << ran.err;
    EXPECT_EQ(ran.exit_code, 4);
}

TEST(Language, OfDoctorAndFormatsIsThatOfTheSurroundingsToo)
{
    const auto doctor = verslag({"doctor"}, in_the_netherlands).out, formats = verslag({"formats"}, in_the_netherlands).out,
               pdf = verslag({"formats", "pdf"}, in_the_netherlands).out;
    EXPECT_NE(doctor.find("\nPlug-ins\n  goed"), std::string::npos) << doctor;
    EXPECT_NE(doctor.find("netwerk: geen sockets (seccomp)"), std::string::npos) << doctor;
    EXPECT_NE(formats.find("Markdown, voor wiki's en websites"), std::string::npos) << formats;
    EXPECT_NE(pdf.find("PDF om te lezen en te bewaren"), std::string::npos) << pdf;
    EXPECT_NE(pdf.find("\n  gemaakt door   pdf"), std::string::npos) << pdf;
    EXPECT_NE(pdf.find("; standaard "), std::string::npos) << pdf;
}

TEST(Language, OfDoctorAndFormatsIsChosenWithTheOption)
{
    EXPECT_EQ(verslag({"doctor", "--language", "nl"}).out, verslag({"doctor"}, in_the_netherlands).out);
    EXPECT_EQ(verslag({"formats", "--language", "nl"}).out, verslag({"formats"}, in_the_netherlands).out);
    EXPECT_EQ(verslag({"formats", "pdf", "--language", "nl"}).out, verslag({"formats", "pdf"}, in_the_netherlands).out);
    EXPECT_EQ(verslag({"formats", "--language", "en"}, in_the_netherlands).out, verslag({"formats"}).out);
    EXPECT_NE(verslag({"formats", "pfd", "--language", "nl"}).err.find("er is geen formaat 'pfd'"), std::string::npos);
}

TEST(Language, EachFormatOfOursHasADutchLabel)
{
    const auto english = verslag({"formats"}).out, dutch = verslag({"formats"}, in_the_netherlands).out;
    std::istringstream one(english), other(dutch);
    for (std::string a, b; std::getline(one, a) && std::getline(other, b);) EXPECT_NE(a, b);
}
