#include "os/worker_thread.hpp"

#include <gtest/gtest.h>
#include <pthread.h>

#include <csignal>
#include <future>
#include <stdexcept>
#include <vector>

namespace limber {
namespace {

TEST(WorkerThread, DoesTheWorkElsewhereAndTellsInTheLoop) {
  boost::asio::io_context io;
  WorkerThread worker(io);
  const auto here = std::this_thread::get_id();
  std::thread::id worked, told;
  worker.run([&](const std::stop_token&) {
    worked = std::this_thread::get_id();
    return [&] { told = std::this_thread::get_id(); };
  });
  io.run();
  EXPECT_NE(worked, here);
  EXPECT_EQ(told, here);
}

TEST(WorkerThread, KeepsTheOrderAlsoOverPausesInWhichThereIsNoThread) {
  boost::asio::io_context io;
  WorkerThread worker(io);
  std::vector<int> order;
  const auto add = [&](int number) {
    worker.run([&order, number](const std::stop_token&) { return [&order, number] { order.push_back(number); }; });
  };
  for (int number = 0; number < 50; ++number) add(number);
  io.run();
  io.restart();
  for (int number = 50; number < 60; ++number) add(number);
  io.run();
  ASSERT_EQ(order.size(), 60U);
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST(WorkerThread, WhatATaskThrowsComesOutOfTheLoop) {
  boost::asio::io_context io;
  WorkerThread worker(io);
  worker.run([](const std::stop_token&) -> std::function<void()> { throw std::runtime_error("no"); });
  EXPECT_THROW(io.run(), std::runtime_error);
}

TEST(WorkerThread, AtItsEndStopsTheTaskUnderWayAndForgetsTheOthers) {
  boost::asio::io_context io;
  bool told = false, second = false;
  {
    WorkerThread worker(io);
    std::promise<void> begun;
    worker.run([&](const std::stop_token& stop) {
      begun.set_value();
      while (!stop.stop_requested()) std::this_thread::yield();
      return [&] { told = true; };
    });
    worker.run([&](const std::stop_token&) -> std::function<void()> {
      second = true;
      return nullptr;
    });
    begun.get_future().wait();
  }
  io.run();
  EXPECT_FALSE(told);
  EXPECT_FALSE(second);
}

TEST(WorkerThread, SignalsAreLeftToTheLoop) {
  boost::asio::io_context io;
  WorkerThread worker(io);
  sigset_t there{};
  worker.run([&](const std::stop_token&) -> std::function<void()> {
    pthread_sigmask(SIG_SETMASK, nullptr, &there);
    return nullptr;
  });
  io.run();
  EXPECT_EQ(sigismember(&there, SIGTERM), 1);
}

}  // namespace
}  // namespace limber
