// Misdeeds against the contract: the host must notice each.
#include "misdeeds.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <utility>

namespace misdeeds {
namespace {

void throw_std(Request) { throw std::runtime_error("the heading has no text"); }
void throw_int(Request) { throw 42; }
void throw_long(Request) { throw std::runtime_error("first line\n\033[31msecond\xff line " + std::string(10'000, 'x')); }
void throw_nothing(Request) { throw std::runtime_error(""); }
void cancel(Request) { throw verslag::Cancelled{}; }
void silent(Request) {}
void unfinished(Request r)
{
    auto file = r.sink.begin("", "text/plain");
    file.write("half of it");
}
void undeclared_role(Request r) { r.sink.begin("appendix", "text/plain"); }
void climbing_role(Request r) { r.sink.begin("../../escape", "text/plain"); }
void long_role(Request r) { r.sink.begin(std::string(4000, 'r'), "text/plain"); }
void role_of_lines(Request r) { r.sink.begin("one\ntwo", "text/plain"); }
void write_after_finish(Request r)
{
    auto file = r.sink.begin("", "text/plain");
    file.write("whole");
    file.finish();
    file.write("and more");
}
void finish_twice(Request r)
{
    auto file = r.sink.begin("", "text/plain");
    file.finish();
    file.finish();
}
void write_without_end(Request r)
{
    auto file = r.sink.begin("", "text/plain");
    const std::string much(1 << 16, 'x');
    for (;;) file.write(much), usleep(20'000);
}
// What it saw of one record, written into the next.
void remember(Request r)
{
    static std::string seen;
    const auto before = std::exchange(seen, r.request.document().properties.title);
    deliver(r.sink, before + '|' + seen);
}
void swallow_refusal(Request r)
{
    deliver(r.sink, "whole");
    try {
        r.sink.begin("appendix", "text/plain");
    } catch (const std::runtime_error&) {
    }
}
void twice(Request r)
{
    deliver(r.sink, "whole");
    r.sink.begin("", "text/plain");
}
void chatty(Request r)
{
    std::printf("to standard output");
    std::cout << "and more\n";
    std::cerr << "and \033[31mto standard error";
    deliver(r.sink, "whole");
}
void babble(Request r)
{
    for (int i = 0; i < 100'000; ++i) std::puts("0123456789");
    deliver(r.sink, "whole");
}
void flood(Request r)
{
    for (int i = 0; i < 20'000; ++i) r.sink.warn("the same again");
    deliver(r.sink, "whole");
}
void close_channel(Request)
{
    for (int fd = 3; fd < 256; ++fd) close(fd);
    for (;;) pause();
}
void forge(Request)
{
    (void)!send(3, "nonsense", 8, MSG_NOSIGNAL);
    for (;;) pause();
}
void put_link(Request r)
{
    auto file = r.sink.begin("", "text/plain");
    file.write("whole");
    file.finish();
    unlink("artefact-0");
    (void)!symlink("/etc/passwd", "artefact-0");
}
void put_folder(Request r)
{
    deliver(r.sink, "whole");
    unlink("artefact-0");
    mkdir("artefact-0", 0700);
}
void adopt(Request r, const std::string& path)
{
    std::ofstream("own.txt") << "own\n";
    (void)!symlink("own.txt", "link.txt");
    (void)!link("own.txt", "second-name.txt");
    mkdir("folder", 0700);
    r.sink.begin("", "text/plain").adopt(path);
}
void adopt_outside(Request r) { adopt(r, r.path); }
void adopt_above(Request r) { adopt(r, "folder/../../above.txt"); }
void adopt_link(Request r) { adopt(r, "link.txt"); }
void adopt_second_name(Request r) { adopt(r, "own.txt"); }
void adopt_folder(Request r) { adopt(r, "folder"); }
void adopt_missing(Request r) { adopt(r, "nothing.txt"); }
void litter(Request r)
{
    mkdir("folder", 0700);
    std::ofstream("folder/deep.txt") << "left over";
    std::ofstream("left-over.txt") << "left over";
    deliver(r.sink, "whole");
}
void adopt_by_whole_path(Request r)
{
    std::ofstream("own.txt") << "own\n";
    char here[4096];
    if (!getcwd(here, sizeof here)) throw std::runtime_error("no folder");
    r.sink.begin("", "text/plain").adopt(std::string(here) + "/own.txt");
}
// A file whose bytes did not all arrive must not pass for whole, though nobody looks at the errors.
void ignore_full_disk(Request r)
{
    auto file = r.sink.begin("", "text/plain");
    try {
        for (int i = 0; i < 10'000; ++i) file.write(std::string(1024, 'x'));
    } catch (const std::system_error&) {
    }
    try {
        file.finish();
    } catch (const std::system_error&) {
    }
}
// As a library would that writes by itself and only says that it failed.
void fill_disk_itself(Request)
{
    std::ofstream own("own.bin");
    while (own << std::string(1024, 'x')) {}
    own.close();
    throw std::runtime_error("the library says no");
}

}  // namespace

const Misdeed against_the_contract[] = {{"throw-std", throw_std},
                                        {"throw-int", throw_int},
                                        {"throw-long", throw_long},
                                        {"throw-nothing", throw_nothing},
                                        {"cancel", cancel},
                                        {"silent", silent},
                                        {"unfinished", unfinished},
                                        {"undeclared-role", undeclared_role},
                                        {"climbing-role", climbing_role},
                                        {"swallow-refusal", swallow_refusal},
                                        {"long-role", long_role},
                                        {"role-of-lines", role_of_lines},
                                        {"write-after-finish", write_after_finish},
                                        {"finish-twice", finish_twice},
                                        {"write-without-end", write_without_end},
                                        {"remember", remember},
                                        {"twice", twice},
                                        {"chatty", chatty},
                                        {"babble", babble},
                                        {"flood", flood},
                                        {"close-channel", close_channel},
                                        {"forge", forge},
                                        {"put-link", put_link},
                                        {"put-folder", put_folder},
                                        {"adopt-outside", adopt_outside},
                                        {"adopt-above", adopt_above},
                                        {"adopt-link", adopt_link},
                                        {"adopt-second-name", adopt_second_name},
                                        {"adopt-folder", adopt_folder},
                                        {"adopt-missing", adopt_missing},
                                        {"adopt-by-whole-path", adopt_by_whole_path},
                                        {"litter", litter},
                                        {"ignore-full-disk", ignore_full_disk},
                                        {"fill-disk-itself", fill_disk_itself},
                                        {}};

}  // namespace misdeeds
