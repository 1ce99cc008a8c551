// libxlsxwriter, made fit for a plugin: failures are exceptions, it prints nothing, it knows no locale, and
// a disk that is full does not go by unnoticed.
#pragma once

#include <xlsxwriter.h>

#include <clocale>
#include <cstdio>
#include <memory>
#include <string>

namespace verslag::xlsx {

// While it lives, this thread has the C locale (the library formats numbers and sorts characters by the
// locale) and stderr leads nowhere (the library prints its warnings, which we give as sentences of our own).
class Quiet {
public:
    Quiet();
    ~Quiet();
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;

private:
    locale_t plain_, before_;
    FILE* nowhere_;
    FILE* stderr_before_;
};

// Throws std::runtime_error with one sentence when the library refused something; `what` says what was made.
void check(lxw_error error, std::string_view what);

// A workbook that is being made; writes nothing when it is dropped.
class Library {
public:
    // `path` is a plain name in the current directory. With `constant_memory` rows must be written in order
    // and there can be no tables. Throws std::runtime_error when the file can't be made.
    Library(const std::string& path, bool constant_memory);
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    lxw_workbook* get() const { return workbook_; }
    // Writes the file. Throws std::runtime_error, and leaves no file, when any part of it couldn't be written.
    void close();

private:
    std::string path_;
    lxw_workbook* workbook_ = nullptr;
};

// The first error (errno) in writing or reading the library's temporary files since it was last asked for;
// 0 when there was none. The library itself doesn't look.
int take_temporary_file_error();

}  // namespace verslag::xlsx
