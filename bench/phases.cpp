// What loading a record spends its time on: CPU milliseconds of each step, in one process, one line a step.
// phases FILE
#include "src/load/check.hpp"
#include "src/load/decode.hpp"
#include "src/load/read.hpp"
#include "src/load/record_text.hpp"
#include "src/load/validate.hpp"
#include "src/load/vocabulary.hpp"

#include <verslag/core/load.hpp>

#include <cstdio>
#include <ctime>

namespace {

double now()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1000 + static_cast<double>(t.tv_nsec) / 1e6;
}

class Steps {
public:
    template <class F>
    auto step(const char* name, F f)
    {
        const auto begin = now();
        auto result = f();
        std::printf("%s %.3f\n", name, now() - begin);
        return result;
    }
};

}  // namespace

int main(int argc, char** argv)
{
    using namespace verslag::load;
    if (argc != 2) return 2;
    Steps steps;
    Report report(argv[1], 100);
    auto bytes = steps.step("read-file", [&] { return verslag::read_file(argv[1], {.max_size = ~std::uint64_t{0}}); });
    auto text = steps.step("decode", [&] { return decode(std::move(bytes), meeting_record(), report); });
    if (!text) return 1;
    const auto source = steps.step("find-lines", [&] { return Source(std::move(*text)); });
    steps.step("compile-schema", [&] { return validate("<x/>", meeting_record()).well_formed; });
    if (!steps.step("validate", [&] { return validate(source.text(), meeting_record()); }).valid) return 1;
    auto tree = steps.step("parse", [&] { return std::make_unique<Tree>(source.text()); });
    steps.step("check", [&] { return check(source, *tree, report), 0; });
    const auto record = steps.step("read", [&] { return read(source, *tree); });
    return record.schema_version.empty();
}
