#include "packet.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace verslag::wall {
namespace {

constexpr std::size_t most_fds = 4, largest_packet = 64 * 1024;

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

}  // namespace

int send_packet(int socket, std::string_view bytes, const std::vector<int>& fds, int flags)
{
    iovec part{const_cast<char*>(bytes.data()), bytes.size()};
    msghdr message{};
    message.msg_iov = &part, message.msg_iovlen = 1;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(most_fds * sizeof(int))> space{};
    if (fds.size() > most_fds) return EINVAL;
    if (!fds.empty()) {
        message.msg_control = space.data(), message.msg_controllen = CMSG_SPACE(fds.size() * sizeof(int));
        auto* head = CMSG_FIRSTHDR(&message);
        head->cmsg_level = SOL_SOCKET, head->cmsg_type = SCM_RIGHTS, head->cmsg_len = CMSG_LEN(fds.size() * sizeof(int));
        std::memcpy(CMSG_DATA(head), fds.data(), fds.size() * sizeof(int));
    }
    for (;;) {
        if (sendmsg(socket, &message, MSG_NOSIGNAL | flags) >= 0) return 0;
        if (errno != EINTR) return errno;
    }
}

std::optional<Packet> receive_packet(int socket, int flags)
{
    Packet packet;
    std::array<char, largest_packet> bytes;
    iovec part{bytes.data(), bytes.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(most_fds * sizeof(int))> space{};
    msghdr message{};
    message.msg_iov = &part, message.msg_iovlen = 1;
    message.msg_control = space.data(), message.msg_controllen = space.size();
    ssize_t n;
    do n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | flags);
    while (n < 0 && errno == EINTR);
    if (n < 0) {
        if (errno == ECONNRESET) return packet;
        return std::nullopt;
    }
    packet.bytes.assign(bytes.data(), static_cast<std::size_t>(n));
    for (auto* head = CMSG_FIRSTHDR(&message); head; head = CMSG_NXTHDR(&message, head)) {
        if (head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS) continue;
        for (std::size_t at = 0; at + sizeof(int) <= head->cmsg_len - CMSG_LEN(0); at += sizeof(int)) {
            int fd;
            std::memcpy(&fd, CMSG_DATA(head) + at, sizeof fd);
            packet.fds.emplace_back(fd);
        }
    }
    return packet;
}

Fd sealed(const char* name, std::string_view bytes)
{
    Fd fd{memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING)};
    if (!fd) fail("keeping a model in memory");
    while (!bytes.empty()) {
        const auto n = write(*fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail("keeping a model in memory");
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    if (fcntl(*fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) fail("sealing a model");
    return fd;
}

Mapped::Mapped(int fd)
{
    struct stat st;
    if (fstat(fd, &st) != 0) fail("reading a model");
    if (st.st_size == 0) return;
    const auto size = static_cast<std::size_t>(st.st_size);
    void* at = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (at == MAP_FAILED) fail("reading a model");
    bytes_ = {static_cast<const char*>(at), size};
}

Mapped::~Mapped()
{
    if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace verslag::wall
