package city.liangwang.launcher;

import java.time.Duration;
import java.util.List;

/**
 * Living processes that an earlier start left behind, known by words in their command line that
 * nobody else has.
 */
record Leftovers(List<String> marks) {

  List<ProcessHandle> find() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(this::isMarked)
        .toList();
  }

  /** Asks all of them to end, and ends those that have not done so in time. */
  void end(Duration patience) {
    List<ProcessHandle> found = find();
    found.forEach(ProcessHandle::destroy);
    found.forEach(process -> PidFile.end(process, patience));
  }

  private boolean isMarked(ProcessHandle process) {
    String commandLine = PidFile.commandLine(process);
    return marks.stream().allMatch(commandLine::contains);
  }
}
