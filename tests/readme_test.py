"""The README's program is examples/hello.cc and prints what it says.

usage: readme_test.py README.md hello.cc HELLO-PROGRAM
"""

import re
import subprocess
import sys


def block(text, language):
    found = re.search(rf"```{language}\n(.*?)```", text, re.S)
    return found.group(1) if found else ""


def main():
    readme_path, source_path, program = sys.argv[1:]
    with open(readme_path, encoding="utf-8") as file:
        readme = file.read()
    with open(source_path, encoding="utf-8") as file:
        source = file.read()
    printed = subprocess.run(
        [program], capture_output=True, check=True
    ).stdout.decode("utf-8")
    faults = []
    if block(readme, "cpp") != source:
        faults.append(f"the README's program is not {source_path}")
    if block(readme, "text") != printed:
        faults.append(f"the README says it prints\n{block(readme, 'text')}"
                      f"but it prints\n{printed}")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
