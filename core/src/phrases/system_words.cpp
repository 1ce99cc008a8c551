#include <verslag/core/phrase.hpp>

#include <cerrno>
#include <cstring>

namespace verslag {

// Those that come about with files, in the words that the C library has for them.
Phrase system_words(int error)
{
    switch (error) {
        case EACCES:
            return phrase("Permission denied");
        case EDQUOT:
            return phrase("Disk quota exceeded");
        case EEXIST:
            return phrase("File exists");
        case EFBIG:
            return phrase("File too large");
        case EIO:
            return phrase("Input/output error");
        case EISDIR:
            return phrase("Is a directory");
        case ELOOP:
            return phrase("Too many levels of symbolic links");
        case EMFILE:
            return phrase("Too many open files");
        case ENAMETOOLONG:
            return phrase("File name too long");
        case ENODEV:
            return phrase("No such device");
        case ENOENT:
            return phrase("No such file or directory");
        case ENOMEM:
            return phrase("Cannot allocate memory");
        case ENOSPC:
            return phrase("No space left on device");
        case ENOTDIR:
            return phrase("Not a directory");
        case ENXIO:
            return phrase("No such device or address");
        case EPERM:
            return phrase("Operation not permitted");
        case EROFS:
            return phrase("Read-only file system");
        case ESTALE:
            return phrase("Stale file handle");
        default:
            break;
    }
    const char* words = strerrordesc_np(error);
    return words ? Phrase::verbatim(words) : phrase("error {0}", error);
}

}  // namespace verslag
