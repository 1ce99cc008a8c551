#include <verslag/core/dispatch.hpp>

#include <gtest/gtest.h>

// Workers are spawned from the test program itself.
int main(int argc, char** argv)
{
    if (verslag::is_worker(argc, argv)) verslag::worker_main(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
