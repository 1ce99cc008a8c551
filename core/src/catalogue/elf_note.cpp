#include "elf_note.hpp"

#include <link.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <vector>

// The linker's name for this program's own header: it says what this machine is.
extern "C" [[gnu::visibility("hidden")]] const ElfW(Ehdr) __ehdr_start;

namespace verslag::catalogue {
namespace {

using Header = ElfW(Ehdr);
using Part = ElfW(Phdr);
using NoteHead = ElfW(Nhdr);
using Entry = ElfW(Dyn);

constexpr std::size_t most_parts = 128;
constexpr std::uint64_t largest_notes = 256 * 1024;
constexpr std::uint64_t largest_dynamic = 64 * 1024;

// A file whose every read is checked against its length.
class File {
public:
    explicit File(int fd) : fd_(fd)
    {
        struct stat st;
        if (fstat(fd, &st) == 0 && st.st_size > 0) size_ = static_cast<std::uint64_t>(st.st_size);
    }
    std::uint64_t size() const { return size_; }
    bool holds(std::uint64_t at, std::uint64_t bytes) const { return at <= size_ && bytes <= size_ - at; }
    void read(void* into, std::size_t bytes, std::uint64_t at) const
    {
        if (!holds(at, bytes)) throw NotLoadable(phrase("the file is cut short"));
        for (auto* to = static_cast<char*>(into); bytes > 0;) {
            const auto n = pread(fd_, to, bytes, static_cast<off_t>(at));
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0)
                throw NotLoadable(n == 0 ? phrase("the file is cut short")
                                         : phrase("the file cannot be read: {0}", system_words(errno)));
            to += n, at += static_cast<std::uint64_t>(n), bytes -= static_cast<std::size_t>(n);
        }
    }

private:
    int fd_;
    std::uint64_t size_ = 0;
};

Header read_header(const File& file)
{
    unsigned char ident[EI_NIDENT];
    if (file.size() == 0) throw NotLoadable(phrase("the file is empty"));
    if (!file.holds(0, sizeof ident)) throw NotLoadable(phrase("it is not a shared object (it has no ELF header)"));
    file.read(ident, sizeof ident, 0);
    if (std::memcmp(ident, ELFMAG, SELFMAG) != 0) throw NotLoadable(phrase("it is not a shared object (it has no ELF header)"));
    const auto& own = __ehdr_start;
    if (ident[EI_CLASS] != own.e_ident[EI_CLASS] || ident[EI_DATA] != own.e_ident[EI_DATA])
        throw NotLoadable(phrase("it was built for another kind of processor"));
    Header head;
    file.read(&head, sizeof head, 0);
    if (head.e_machine != own.e_machine) throw NotLoadable(phrase("it was built for another kind of processor"));
    if (head.e_type != ET_DYN) throw NotLoadable(phrase("it is an ELF file, but not a shared object"));
    if (head.e_phentsize != sizeof(Part) || head.e_phnum == 0 || head.e_phnum > most_parts)
        throw NotLoadable(phrase("its ELF header is damaged"));
    return head;
}

// The wanted note's text among the notes of one part. What does not add up ends the search.
std::optional<std::string> find_note(std::string_view rest, std::uint64_t align, std::string_view owner, std::uint32_t type)
{
    const auto padded = [align](std::uint64_t n) { return (n + align - 1) / align * align; };
    while (rest.size() >= sizeof(NoteHead)) {
        NoteHead note;
        std::memcpy(&note, rest.data(), sizeof note);
        const auto text_at = padded(sizeof note + std::uint64_t{note.n_namesz});
        const auto next = padded(text_at + note.n_descsz);
        if (text_at + note.n_descsz > rest.size()) break;
        // The name ends with a NUL, which counts.
        if (note.n_type == type && note.n_namesz == owner.size() + 1 && rest.substr(sizeof note, owner.size()) == owner)
            return std::string(rest.substr(text_at, note.n_descsz));
        if (next >= rest.size()) break;
        rest.remove_prefix(next);
    }
    return std::nullopt;
}

// Program headers survive strip; section headers need not.
std::vector<Part> read_parts(const File& file)
{
    const auto head = read_header(file);
    std::vector<Part> parts(head.e_phnum);
    file.read(parts.data(), parts.size() * sizeof(Part), head.e_phoff);
    return parts;
}

}  // namespace

std::optional<std::string> read_elf_note(int fd, std::string_view owner, std::uint32_t type)
{
    const File file{fd};
    const auto parts = read_parts(file);
    // A file that lost its tail may still have good headers; the loader would map it and fault.
    for (const auto& part : parts)
        if (part.p_type == PT_LOAD && !file.holds(part.p_offset, part.p_filesz))
            throw NotLoadable(phrase("the file is cut short"));

    for (const auto& part : parts) {
        if (part.p_type != PT_NOTE) continue;
        if (part.p_filesz > largest_notes) throw NotLoadable(phrase("its notes are larger than any manifest"));
        std::string notes(part.p_filesz, '\0');
        file.read(notes.data(), notes.size(), part.p_offset);
        if (auto text = find_note(notes, part.p_align == 8 ? 8 : 4, owner, type)) return text;
    }
    return std::nullopt;
}

bool binds_at_once(int fd)
{
    const File file{fd};
    for (const auto& part : read_parts(file)) {
        if (part.p_type != PT_DYNAMIC || part.p_filesz > largest_dynamic) continue;
        std::vector<Entry> entries(part.p_filesz / sizeof(Entry));
        file.read(entries.data(), entries.size() * sizeof(Entry), part.p_offset);
        for (const auto& e : entries) {
            if (e.d_tag == DT_NULL) break;
            if (e.d_tag == DT_BIND_NOW || (e.d_tag == DT_FLAGS && (e.d_un.d_val & DF_BIND_NOW)) ||
                (e.d_tag == DT_FLAGS_1 && (e.d_un.d_val & DF_1_NOW)))
                return true;
        }
    }
    return false;
}

}  // namespace verslag::catalogue
