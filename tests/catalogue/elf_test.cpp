#include "src/catalogue/elf_note.hpp"

#include "wall.hpp"

#include <verslag/abi.h>

#include <fcntl.h>
#include <link.h>
#include <unistd.h>
#include <cstring>

using namespace wall_test;
using verslag::catalogue::binds_at_once;
using verslag::catalogue::NotLoadable;
using verslag::catalogue::read_elf_note;

namespace {

const std::string& decent()
{
    static const auto bytes = read(plugins() / "decent.so");
    return bytes;
}

// The note's text; or what is wrong with the file, after "! ".
std::string note_in(const std::string& bytes)
{
    static const Folder folder;
    write(folder / "file.so", bytes);
    const int fd = open((folder / "file.so").c_str(), O_RDONLY | O_CLOEXEC);
    std::string result;
    try {
        result = read_elf_note(fd, VERSLAG_NOTE_OWNER, VERSLAG_NOTE_MANIFEST).value_or("! none");
    } catch (const NotLoadable& e) {
        result = std::string("! ") + e.what();
    }
    close(fd);
    return result;
}

template <class Change>
std::string with_header(Change change)
{
    auto bytes = decent();
    ElfW(Ehdr) head;
    std::memcpy(&head, bytes.data(), sizeof head);
    change(head);
    std::memcpy(bytes.data(), &head, sizeof head);
    return bytes;
}

}  // namespace

TEST(ElfNote, IsFoundInASharedObject) { EXPECT_TRUE(note_in(decent()).starts_with("verslag-plugin\t1\nplugin\tdecent\t")); }

TEST(ElfNote, IsMissingInOthers)
{
    EXPECT_EQ(note_in(read(plugins() / "no_note.so")), "! none");
    EXPECT_EQ(note_in(""), "! the file is empty");
    EXPECT_EQ(note_in("#!/bin/sh\nexit 0\n"), "! it is not a shared object (it has no ELF header)");
    EXPECT_EQ(note_in("\x7f"
                      "ELF"),
              "! it is not a shared object (it has no ELF header)");
}

TEST(ElfNote, IsNotLookedForInWhatThisMachineCannotLoad)
{
    EXPECT_EQ(note_in(with_header([](auto& h) { h.e_machine = EM_68K; })), "! it was built for another kind of processor");
    EXPECT_EQ(note_in(with_header([](auto& h) { h.e_ident[EI_CLASS] ^= 3; })), "! it was built for another kind of processor");
    EXPECT_EQ(note_in(with_header([](auto& h) { h.e_ident[EI_DATA] ^= 3; })), "! it was built for another kind of processor");
    EXPECT_EQ(note_in(with_header([](auto& h) { h.e_type = ET_REL; })), "! it is an ELF file, but not a shared object");
    EXPECT_EQ(note_in(with_header([](auto& h) { h.e_phentsize = 8; })), "! its ELF header is damaged");
    EXPECT_EQ(note_in(with_header([](auto& h) { h.e_phnum = 0; })), "! its ELF header is damaged");
    EXPECT_EQ(note_in(with_header([](auto& h) { h.e_phnum = 60000; })), "! its ELF header is damaged");
    EXPECT_EQ(note_in(with_header([](auto& h) { h.e_phoff = ~std::uint64_t{0} - 8; })), "! the file is cut short");
}

TEST(ElfNote, IsRefusedInAFileCutShortAnywhere)
{
    // Where the last part that is loaded ends; section headers beyond it are of no use to the loader.
    ElfW(Ehdr) head;
    std::memcpy(&head, decent().data(), sizeof head);
    std::size_t needed = 0;
    for (std::size_t i = 0; i < head.e_phnum; ++i) {
        ElfW(Phdr) part;
        std::memcpy(&part, decent().data() + head.e_phoff + i * sizeof part, sizeof part);
        if (part.p_type == PT_LOAD) needed = std::max(needed, static_cast<std::size_t>(part.p_offset + part.p_filesz));
    }
    for (std::size_t size = 16; size < needed; size += 997)
        EXPECT_EQ(note_in(decent().substr(0, size)), "! the file is cut short") << size;
    EXPECT_EQ(note_in(decent().substr(0, needed - 1)), "! the file is cut short");
    EXPECT_FALSE(note_in(decent().substr(0, needed)).starts_with("!"));
}

TEST(ElfNote, IsReadWithoutHarmFromAnyDamagedHeader)
{
    // Every byte of the headers, changed in turn: whatever comes of it, it is an answer.
    ElfW(Ehdr) head;
    std::memcpy(&head, decent().data(), sizeof head);
    const auto end = head.e_phoff + head.e_phnum * sizeof(ElfW(Phdr));
    auto bytes = decent().substr(0, 64 * 1024);
    for (std::size_t i = 0; i < end; ++i)
        for (const char flip : {'\x01', '\x80', '\xff'}) {
            bytes[i] = static_cast<char>(bytes[i] ^ flip);
            EXPECT_FALSE(note_in(bytes).empty());
            bytes[i] = static_cast<char>(bytes[i] ^ flip);
        }
}

TEST(ElfBinding, IsSeenWhereTheFileAsksForAllOfItsSymbolsAtOnce)
{
    const auto asks = [](const std::string& name) {
        const int fd = open((plugins() / name).c_str(), O_RDONLY | O_CLOEXEC);
        const bool does = binds_at_once(fd);
        close(fd);
        return does;
    };
    EXPECT_TRUE(asks("decent.so"));
    EXPECT_FALSE(asks("undefined_symbol.so")) << "linked without the helper: what it lacks shows because the program asks";
}
