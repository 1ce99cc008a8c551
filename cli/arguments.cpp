#include "arguments.hpp"

#include <CLI/CLI.hpp>

namespace verslag::cli {

Argument& Argument::required()
{
    option_->required();
    return *this;
}

Argument& Argument::type_name(const std::string& name)
{
    option_->type_name(name);
    return *this;
}

Argument& Argument::range(std::int64_t lowest, std::int64_t highest)
{
    option_->check(CLI::Range(lowest, highest));
    return *this;
}

Argument& Argument::one_of(const std::vector<std::string>& values)
{
    option_->check(CLI::IsMember(values).description(""));  // the type's name says them
    return *this;
}

Argument& Argument::separated_by(char separator)
{
    option_->delimiter(separator);
    return *this;
}

Argument& Argument::one_at_a_time()
{
    option_->allow_extra_args(false);
    return *this;
}

Argument& Argument::excludes(const Argument& other)
{
    option_->excludes(other.option_);
    return *this;
}

Argument& Argument::each(std::function<void(const std::string&)> call)
{
    option_->each(std::move(call));
    return *this;
}

Arguments Arguments::command(const std::string& name, const std::string& help)
{
    return Arguments(*app_->add_subcommand(name, help));
}

void Arguments::require_command() { app_->require_subcommand(1); }
bool Arguments::chosen() const { return app_->parsed(); }
void Arguments::footer(const std::string& text) { app_->footer(text); }

Argument Arguments::value(const std::string& name, std::string& variable, const std::string& help)
{
    return Argument(*app_->add_option(name, variable, help));
}

Argument Arguments::value(const std::string& name, unsigned& variable, const std::string& help)
{
    return Argument(*app_->add_option(name, variable, help));
}

Argument Arguments::value(const std::string& name, std::uint64_t& variable, const std::string& help)
{
    return Argument(*app_->add_option(name, variable, help));
}

Argument Arguments::value(const std::string& name, std::vector<std::string>& variable, const std::string& help)
{
    return Argument(*app_->add_option(name, variable, help));
}

Argument Arguments::value(const std::string& name, std::vector<std::filesystem::path>& variable, const std::string& help)
{
    return Argument(*app_->add_option(name, variable, help));
}

Argument Arguments::value(const std::string& name, const std::string& help)
{
    return Argument(*app_->add_option_function<std::string>(
        name, [](const std::string&) {}, help));
}

Argument Arguments::flag(const std::string& name, bool& variable, const std::string& help)
{
    return Argument(*app_->add_flag(name, variable, help));
}

}  // namespace verslag::cli
