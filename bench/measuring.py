"""How our figures are taken: medians of cold processes, children counted."""
import os
import statistics
import subprocess
import sys
import time

null = open(os.devnull, "wb")


def once(command, may_fail=False):
    """CPU and wall seconds, and the peak memory in MiB of the largest process of the tree; None where it failed and may."""
    begin = time.perf_counter()
    child = subprocess.Popen([str(c) for c in command], stdout=null, stderr=null, stdin=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        if may_fail:
            return None
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - begin, used.ru_maxrss / 1024


def medians(runs):
    return tuple(statistics.median(r[i] for r in runs) for i in range(3))


def measure(command, runs):
    once(command)
    return medians([once(command) for _ in range(runs)])


def row(name, cpu, wall, peak, note=""):
    print(f"  {name:<34} {cpu * 1000:9.1f} {wall * 1000:9.1f} {peak:8.1f}  {note}", flush=True)


def head(title):
    print(f"\n{title}\n  {'':<34} {'CPU ms':>9} {'wall ms':>9} {'MiB':>8}")
