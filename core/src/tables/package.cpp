#include "parts.hpp"

#include <unzip.h>

#include <algorithm>
#include <cstring>
#include <set>

namespace verslag::tables {
namespace {

constexpr std::size_t most_parts = 10'000;

struct Memory {
    std::string_view bytes;
    std::uint64_t at = 0;
};
Memory& memory(voidpf opaque) { return *static_cast<Memory*>(opaque); }

voidpf open_memory(voidpf opaque, const void*, int) { return opaque; }
int close_memory(voidpf, voidpf) { return 0; }
int memory_error(voidpf, voidpf) { return 0; }
uLong write_memory(voidpf, voidpf, const void*, uLong) { return 0; }
ZPOS64_T tell_memory(voidpf opaque, voidpf) { return memory(opaque).at; }

uLong read_memory(voidpf opaque, voidpf, void* into, uLong size)
{
    auto& m = memory(opaque);
    const auto part = m.bytes.substr(std::min<std::size_t>(m.at, m.bytes.size()), size);
    if (part.empty()) return 0;
    std::memcpy(into, part.data(), part.size());
    m.at += part.size();
    return part.size();
}

long seek_memory(voidpf opaque, voidpf, ZPOS64_T offset, int origin)
{
    auto& m = memory(opaque);
    const auto base = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? m.at : m.bytes.size();
    if (base + offset > m.bytes.size()) return -1;
    m.at = base + offset;
    return 0;
}

[[noreturn]] void refuse_locked()
{
    throw Refused{"locked-sheet", phrase("the file is locked with a password"),
                  phrase("open it, take the password off and save it again")};
}

}  // namespace

struct Package::State {
    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    // Here, as a package that is refused while it is opened has no destructor yet.
    ~State()
    {
        if (zip) unzClose(zip);
    }

    Memory memory;
    unzFile zip = nullptr;
    std::uint64_t left = 0;
    std::set<std::string, std::less<>> names;
};

Package::Package(std::string_view bytes, std::uint64_t unpacked_at_most) : state_(std::make_unique<State>())
{
    state_->memory.bytes = bytes;
    state_->left = unpacked_at_most;
    zlib_filefunc64_def calls{open_memory, read_memory,  write_memory, tell_memory,
                              seek_memory, close_memory, memory_error, &state_->memory};
    state_->zip = unzOpen2_64("", &calls);
    if (!state_->zip) refuse_damaged(phrase("its directory cannot be read"));
    for (auto found = unzGoToFirstFile(state_->zip); found == UNZ_OK; found = unzGoToNextFile(state_->zip)) {
        unz_file_info64 info{};
        char name[1024] = {};
        if (unzGetCurrentFileInfo64(state_->zip, &info, name, sizeof name - 1, nullptr, 0, nullptr, 0) != UNZ_OK)
            refuse_damaged(phrase("its directory cannot be read"));
        if (info.flag & 1) refuse_locked();
        state_->names.emplace(name);
        if (state_->names.size() > most_parts) refuse_large();
    }
}

Package::~Package() = default;

bool Package::has(std::string_view part) const { return state_->names.contains(part); }

std::string Package::read(std::string_view part)
{
    const std::string name(part);
    constexpr int exact = 1;
    if (!has(part) || unzLocateFile(state_->zip, name.c_str(), exact) != UNZ_OK)
        refuse_damaged(phrase("its part {0} is missing", name));
    if (unzOpenCurrentFile(state_->zip) != UNZ_OK) refuse_damaged(phrase("its part {0} cannot be unpacked", name));
    std::string out;
    char block[1 << 16];
    int got = 0;
    while ((got = unzReadCurrentFile(state_->zip, block, sizeof block)) > 0) {
        const auto size = static_cast<std::size_t>(got);
        if (size > state_->left) {
            unzCloseCurrentFile(state_->zip);
            refuse_large();
        }
        state_->left -= size;
        out.append(block, size);
    }
    const bool whole = unzCloseCurrentFile(state_->zip) == UNZ_OK && got == 0;
    if (!whole) refuse_damaged(phrase("its part {0} cannot be unpacked", name));
    return out;
}

void refuse_damaged(Phrase what)
{
    throw Refused{"damaged-sheet", phrase("the file is damaged: {0}", std::move(what)),
                  phrase("open it in a spreadsheet program and save it again")};
}

void refuse_large()
{
    throw Refused{"large-sheet", phrase("the file holds more than a sheet of follow-ups can"),
                  phrase("was it copied from another file? remove the sheets, rows and columns that are not ours")};
}

}  // namespace verslag::tables
