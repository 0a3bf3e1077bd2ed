#!/usr/bin/env python3
"""Start to painted window, of the program and of a blank window, interleaved, on a virtual display.

    tests/bench/start.py PROGRAM DATA BLANK [TIMES]

A new process each time, warm cache. The display keeps its picture in a file that is read directly:
the clock stops when dark letters stand on the white page. Prints both medians and their ratio.
"""

import mmap
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1366, 768


def display(folder):
    """Starts a virtual display that keeps its picture in `folder`."""
    number = 90 + os.getpid() % 400
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder],
        stderr=subprocess.DEVNULL,
    )
    path = os.path.join(folder, "Xvfb_screen0")
    while not os.path.exists(path) or os.path.getsize(path) < WIDTH * HEIGHT * 4:
        time.sleep(0.01)
    file = open(path, "rb")
    picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    header, colours = struct.unpack(">I", picture[:4])[0], struct.unpack(">I", picture[76:80])[0]
    return server, f":{number}", picture, header + colours * 12


def is_painted(picture, offset):
    """White page with dark letters in its upper left part."""
    white = dark = 0
    for y in range(4, 240, 4):
        row = offset + (y * WIDTH) * 4
        line = picture[row : row + 760 * 4]
        white += line.count(b"\xff\xff\xff")
        dark += sum(1 for i in range(0, len(line), 4) if line[i] < 60 and line[i + 1] < 60 and line[i + 2] < 60)
    return white > 5000 and 40 < dark < 8000


def start(command, name, picture, offset, home):
    """Milliseconds from starting a process to its painted page."""
    env = dict(os.environ, DISPLAY=name, HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home)
    begin = time.perf_counter()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not is_painted(picture, offset):
        if time.perf_counter() - begin > 30:
            raise SystemExit(f"{command[0]} painted nothing in 30 s")
        time.sleep(0.002)
    elapsed = (time.perf_counter() - begin) * 1000
    process.terminate()
    process.wait()
    while is_painted(picture, offset):
        time.sleep(0.01)
    return elapsed


def main():
    program, data, blank = sys.argv[1:4]
    times = int(sys.argv[4]) if len(sys.argv) > 4 else 20
    with tempfile.TemporaryDirectory() as folder:
        server, name, picture, offset = display(folder)
        try:
            ours, theirs = [], []
            for i in range(times + 1):
                a = start([program, "--data", data], name, picture, offset, folder)
                b = start([blank], name, picture, offset, folder)
                if i:  # the first of each warms the cache
                    ours.append(a)
                    theirs.append(b)
        finally:
            server.terminate()
    mine, other = statistics.median(ours), statistics.median(theirs)
    print(f"painted unlock screen: median {mine:.0f} ms ({min(ours):.0f}–{max(ours):.0f})")
    print(f"blank window:          median {other:.0f} ms ({min(theirs):.0f}–{max(theirs):.0f})")
    print(f"ratio {mine / other:.2f} over {times} interleaved starts")


main()
