// Runs the plugin in this program, with a record made here and a file in memory.
#include <verslag/testing.hpp>

#include <iostream>

int main()
{
    using namespace verslag;
    record::FollowUp open{.text = {{.text = "Publish the budget"}}, .owners = {{.ref = "p1"}}};
    open.due.words = "before summer";
    const record::FollowUp finished{.status = record::FollowUpStatus::done, .text = {{.text = "Send the invitation"}}};

    testing::Run run{.plugin = verslag_plugin_v1, .format = "new_plugin"};
    run.record.document.title = "Kick-off";
    run.record.attendance.participants = {{.id = "p1", .name = {.display = "Ana"}}};
    run.record.follow_ups = {open, finished};
    const auto made = run();
    const std::string wanted = "Kick-off\n\nPublish the budget; Ana; before summer\n";
    if (made.status == VERSLAG_OK && made.artefacts.at("").whole && made.artefacts.at("").bytes == wanted) return 0;
    std::cerr << "status " << made.status << '\n';
    for (const auto& [role, file] : made.artefacts) std::cerr << "made:\n" << file.bytes << "wanted:\n" << wanted;
    for (const auto& said : made.said) std::cerr << "said: " << said.message << '\n';
    return 1;
}
