// What a command line may hold, as the commands declare it. Only arguments.cpp and main.cpp see CLI11, whose headers take longer
// to compile than all of a command.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace verslag::cli {

// One option or operand; a handle that lives as long as the command line does.
class Argument {
public:
    explicit Argument(CLI::Option& option) : option_(&option) {}

    Argument& required();
    // What the help calls its value: "FILE".
    Argument& type_name(const std::string&);
    // The lowest and the highest value that is taken.
    Argument& range(std::int64_t lowest, std::int64_t highest);
    // The values that are taken.
    Argument& one_of(const std::vector<std::string>&);
    // One word may have several values.
    Argument& separated_by(char);
    // It may be given again, with one value each time; without this it takes all words that follow.
    Argument& one_at_a_time();
    // It does not go together with the other one.
    Argument& excludes(const Argument&);
    // Called with each value.
    Argument& each(std::function<void(const std::string&)>);

private:
    CLI::Option* option_;
};

// A command, or the program itself; a handle that lives as long as the command line does. The variables must live as long.
class Arguments {
public:
    explicit Arguments(CLI::App& app) : app_(&app) {}

    // A command below this one.
    Arguments command(const std::string& name, const std::string& help);
    // One of the commands below must be given.
    void require_command();
    // Was this the command that was given?
    bool chosen() const;

    // With dashes ("--out") it is an option, without ("RECORD") an operand.
    Argument value(const std::string& name, std::string&, const std::string& help);
    Argument value(const std::string& name, unsigned&, const std::string& help);
    Argument value(const std::string& name, std::uint64_t&, const std::string& help);
    Argument value(const std::string& name, std::vector<std::string>&, const std::string& help);
    Argument value(const std::string& name, std::vector<std::filesystem::path>&, const std::string& help);
    // Only seen by what is called with each().
    Argument value(const std::string& name, const std::string& help);
    Argument flag(const std::string& name, bool&, const std::string& help);
    // What stands below the help.
    void footer(const std::string&);

private:
    CLI::App* app_;
};

}  // namespace verslag::cli
