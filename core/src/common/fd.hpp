// A file descriptor that is closed when it goes.
#pragma once

#include <unistd.h>
#include <utility>

namespace verslag {

class Fd {
public:
    explicit Fd(int number = -1) : number_(number) {}
    ~Fd()
    {
        if (number_ >= 0) close(number_);
    }
    Fd(Fd&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Fd& operator=(Fd&& other) noexcept
    {
        std::swap(number_, other.number_);
        return *this;
    }
    int operator*() const { return number_; }
    void close_now() { *this = Fd(); }
    explicit operator bool() const { return number_ >= 0; }

private:
    int number_;
};

}  // namespace verslag
