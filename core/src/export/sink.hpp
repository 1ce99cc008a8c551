// The worker's side of what a plugin may ask of the host.
#pragma once

#include "packet.hpp"

#include <verslag/abi.h>

#include <chrono>
#include <memory>

namespace verslag::wall {

// Says one thing to the program. Never throws; ends the process when the program is gone.
void say(const Word&) noexcept;

// The calls of one export.
class Sink {
public:
    Sink(const Setup&, const Order&);
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    const verslag_host& host() const { return host_; }
    // What was asked of it so far.
    std::uint64_t asked() const { return asked_; }
    std::uint64_t errors() const { return errors_; }

private:
    struct Artefact {
        Fd fd;            // none once it is finished
        int trouble = 0;  // the errno that spoilt it
    };

    std::int32_t begin(std::string_view role);
    std::int32_t write(std::int32_t artefact, std::string_view bytes);
    std::int32_t finish(std::int32_t artefact);
    std::int32_t adopt(std::int32_t artefact, std::string_view path);
    void report(verslag_severity, std::string_view message, std::uint32_t line);
    std::int32_t resource(std::string_view kind, std::string_view name, verslag_resource* found);
    std::int32_t progress();

    Artefact* open_artefact(std::int32_t number);
    std::int32_t spoil(Artefact&, int error);
    int settle(int file) const;
    std::int32_t close(std::size_t number);
    Word word(Kind, std::size_t artefact = 0, std::string_view text = {}) const;

    template <auto member>
    struct Call;

    const Setup& setup_;
    std::uint64_t order_;
    std::uint64_t room_, stop_at_, asked_ = 0, errors_ = 0;
    std::chrono::steady_clock::time_point deadline_;
    std::vector<Artefact> artefacts_;
    std::vector<std::string> begun_;  // roles
    verslag_host host_;
};

}  // namespace verslag::wall
