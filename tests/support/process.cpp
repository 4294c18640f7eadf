#include "tests/support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <stdexcept>

extern char** environ;

namespace dragoman::testing_support {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
  int read_end = -1;
  int write_end = -1;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
  return {ends[0], ends[1]};
}

void close_end(int& fd) {
  if (fd >= 0) close(fd);
  fd = -1;
}

std::vector<std::string> variables(const ProcessOptions& options) {
  std::map<std::string, std::string> values;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    const std::size_t equals = text.find('=');
    if (equals != std::string::npos) values[text.substr(0, equals)] = text.substr(equals + 1);
  }
  for (const auto& [name, value] : options.environment) {
    if (value.empty())
      values.erase(name);
    else
      values[name] = value;
  }
  std::vector<std::string> lines;
  for (const auto& [name, value] : values) lines.push_back(name + "=" + value);
  return lines;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

int decoded(int status) {
  if (WIFSIGNALED(status)) return 128 + WTERMSIG(status);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Reads what is there; closes the end of the pipe at end of file.
void drain(int& fd, std::string& into) {
  std::array<char, 65536> buffer{};
  const ssize_t count = read(fd, buffer.data(), buffer.size());
  if (count > 0)
    into.append(buffer.data(), static_cast<std::size_t>(count));
  else if (count == 0 || errno != EINTR)
    close_end(fd);
}

/// Writes what the pipe takes; closes it at the end, or if the reader is gone.
void feed(int& fd, const std::string& input, std::size_t& done) {
  const ssize_t count = write(fd, input.data() + done, input.size() - done);
  if (count > 0) done += static_cast<std::size_t>(count);
  if (done == input.size() || (count < 0 && errno != EINTR && errno != EAGAIN)) close_end(fd);
}

}  // namespace

RunningProcess::RunningProcess(const std::vector<std::string>& command,
                               const ProcessOptions& options)
    : options_(options) {
  Pipe in = make_pipe();
  Pipe out = make_pipe();
  Pipe err = make_pipe();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in.read_end, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out.write_end, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.write_end, STDERR_FILENO);
  if (!options.working_directory.empty())
    posix_spawn_file_actions_addchdir_np(&actions, options.working_directory.c_str());
  std::vector<std::string> arguments = command;
  std::vector<std::string> environment = variables(options);
  const int failure = posix_spawn(&pid_, command.at(0).c_str(), &actions, nullptr,
                                  pointers(arguments).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  close_end(in.read_end);
  close_end(out.write_end);
  close_end(err.write_end);
  stdin_ = in.write_end;
  stdout_ = out.read_end;
  stderr_ = err.read_end;
  // A reader that ends early must not end the test with it.
  signal(SIGPIPE, SIG_IGN);
  fcntl(stdin_, F_SETFL, O_NONBLOCK);
  if (failure == 0) return;
  pid_ = -1;
  close_end(stdin_);
  close_end(stdout_);
  close_end(stderr_);
  throw std::runtime_error("cannot start " + command[0] + ": " + strerror(failure));
}

RunningProcess::~RunningProcess() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  close_end(stdin_);
  close_end(stdout_);
  close_end(stderr_);
}

void RunningProcess::send_signal(int number) const {
  if (pid_ > 0) kill(pid_, number);
}

ProcessResult RunningProcess::wait() {
  ProcessResult result;
  std::size_t fed = 0;
  const auto end = Clock::now() + options_.timeout;
  if (options_.input.empty()) close_end(stdin_);
  while (stdout_ >= 0 || stderr_ >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    if (left.count() <= 0) {
      result.timed_out = true;
      kill(pid_, SIGKILL);
      break;
    }
    // poll() passes over negative descriptors.
    std::array<pollfd, 3> ends = {pollfd{stdout_, POLLIN, 0}, pollfd{stderr_, POLLIN, 0},
                                  pollfd{stdin_, POLLOUT, 0}};
    const auto step = std::min<std::chrono::milliseconds::rep>(left.count(), 1000);
    if (poll(ends.data(), ends.size(), static_cast<int>(step)) <= 0) continue;
    if (ends[0].revents != 0) drain(stdout_, result.out);
    if (ends[1].revents != 0) drain(stderr_, result.err);
    if (ends[2].revents != 0) feed(stdin_, options_.input, fed);
  }
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  result.exit_code = decoded(status);
  return result;
}

ProcessResult run(const std::vector<std::string>& command, const ProcessOptions& options) {
  return RunningProcess{command, options}.wait();
}

}  // namespace dragoman::testing_support
