"""Opens pages in a browser at the width of a telephone and of a desk, and asks of each:

- axe-core finds no violation of WCAG 2.1 A and AA or of its best practices;
- nothing is wider than the screen;
- no two texts of a drawing touch, none leaves its drawing, with the fonts that are really there;
- a strict HTML parser has nothing to say.

check.py AXE.js PAGE.html...   exit 1 when anything is wrong.
"""
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

WIDTHS = (320, 390, 1280)

ASK = r"""
window.addEventListener("load", async () => {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter(
      (e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest(".scroll"));
    problems.push(`wider than the screen: ${root.scrollWidth} > ${root.clientWidth}: ` +
      wide.slice(0, 3).map((e) => e.tagName + "." + e.getAttribute("class")).join(", "));
  }
  for (const drawing of document.querySelectorAll("svg")) {
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")].map((e) => [e.textContent, e.getBoundingClientRect()]);
    texts.forEach(([text, box], place) => {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2)
        problems.push(`leaves its drawing: ${text}`);
      for (const [other, there] of texts.slice(place + 1)) {
        const x = Math.min(box.right, there.right) - Math.max(box.left, there.left);
        // The box of a text has room above and below its letters.
        const y = Math.min(box.bottom, there.bottom) - Math.max(box.top, there.top);
        if (x > 0.5 && y > box.height * 0.3) problems.push(`texts touch: ${text} | ${other}`);
      }
    });
  }
  document.querySelectorAll("details").forEach((e) => { e.open = true; });
  const result = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"], resultTypes: ["violations"] });
  for (const violation of result.violations)
    problems.push(`${violation.id}: ${violation.help} (${violation.nodes.length}: ${violation.nodes[0].target} ${violation.nodes[0].failureSummary})`);
  if (innerWidth !== WIDTH) problems.push(`opened at ${innerWidth} instead of ${WIDTH}`);
  parent.postMessage(JSON.stringify(problems), "*");
});
"""

# A window is never narrower than 500 points; a frame in it is as narrow as a telephone.
FRAME = """<!DOCTYPE html><html lang="en"><title>frame</title><iframe src="page.html" style="border:0;width:%dpx;height:2000px"></iframe>
<script>addEventListener("message", (event) => {
  const verdict = document.createElement("pre");
  verdict.id = "verdict";
  verdict.textContent = event.data;
  document.body.append(verdict);
});</script></html>
"""


def browser():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return shutil.which(name)
    return None


def opened(program, page, axe, width, folder):
    text = page.read_text(encoding="utf-8")
    copy = folder / "page.html"
    frame = folder / "frame.html"
    frame.write_text(FRAME % width, encoding="utf-8")
    program_text = axe.read_text(encoding="utf-8").replace("</script", "<\\/script")
    script = f"<script>{program_text}\n{ASK.replace('WIDTH', str(width))}</script>"
    copy.write_text(text.replace("</body>", script + "</body>"), encoding="utf-8")
    run = subprocess.run(
        [program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={folder}/profile",
         f"--window-size={max(width, 600) + 40},2100", "--virtual-time-budget=60000", "--timeout=120000", "--dump-dom", frame.as_uri()],
        capture_output=True, text=True, timeout=300)
    found = re.search(r'<pre id="verdict">(.*?)</pre>', run.stdout, re.S)
    if not found:
        return ["the page gave no answer: " + run.stderr[-300:]]
    return json.loads(html.unescape(found.group(1)))


def parsed(page):
    try:
        import html5lib
    except ImportError:
        return []
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page.read_text(encoding="utf-8"))
    return [f"line {place[0]}: {code}" for place, code, _ in parser.errors]


def main():
    axe, pages = pathlib.Path(sys.argv[1]), [pathlib.Path(name) for name in sys.argv[2:]]
    program = browser()
    if program is None:
        print("pages in a browser: skipped, no chromium is installed")
        return 0
    wrong = 0
    for page in pages:
        problems = [("", problem) for problem in parsed(page)]
        with tempfile.TemporaryDirectory() as folder:
            for width in WIDTHS:
                problems += [(f"{width} px", problem) for problem in opened(program, page, axe, width, pathlib.Path(folder))]
        for where, problem in problems:
            print(f"{page.name} {where}: {problem}")
        wrong += len(problems)
    print(f"pages: {len(pages)} opened at {len(WIDTHS)} widths, {wrong} problems")
    return 1 if wrong else 0


sys.exit(main())
