#include "command.hpp"
#include "write_file.hpp"

extern "C" const char verslag_new_record[], verslag_new_record_end[];

namespace verslag::cli {
Command add_new(Arguments app)
{
    auto file = std::make_shared<std::string>();
    auto command = app.command("new", "Write a commented record to start from");
    command.value("FILE", *file, "The file to write (default: standard output)");
    command.footer("Example:\n  verslag new vergadering.xml && verslag export vergadering.xml");

    return [file](Report& report) -> int {
        const std::string_view text{verslag_new_record, static_cast<std::size_t>(verslag_new_record_end - verslag_new_record)};
        if (file->empty() || *file == "-") {
            report.print(text);
            return all_done;
        }
        write_file(*file, text, Existing::keep, default_mode());
        report.print(phrase("Wrote {0}. Next: verslag export {0}", *file));
        return all_done;
    };
}

}  // namespace verslag::cli
