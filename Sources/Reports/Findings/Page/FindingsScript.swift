/// What makes the list of findings one to filter: it draws rows from the data of the page and asks nobody for anything.
///
/// Texts become text nodes, never markup.
enum FindingsScript {
  static let text = """
    (function () {
      "use strict";
      var byId = function (id) { return document.getElementById(id); };
      var viewer = byId("viewer");
      if (!viewer) { return; }
      var data = JSON.parse(byId("data").textContent);
      var words = data.words, step = 100, limit = step, matching = [];
      var open = data.rows.filter(function (row) { return row[11] !== 0; }).length;
      var body = byId("rows"), count = byId("count"), more = byId("more"), form = document.forms[0];
      // Where each filter finds its value in a row.
      var fields = { commune: 8, village: 9, rule: 7, severity: 0, change: 11 };

      function element(name, className, text) {
        var made = document.createElement(name);
        if (className) { made.className = className; }
        if (text !== undefined) { made.textContent = text; }
        return made;
      }
      function text(place) { return place < 0 ? "" : data.texts[place]; }
      function number(value) { return value.toLocaleString(document.documentElement.lang); }
      function cellAddress(row) {
        var sheet = text(row[2]), spot = text(row[3]);
        if (!sheet) { return spot; }
        return sheet + (spot ? "!" + spot : "");
      }
      function address(row) {
        var inner = cellAddress(row);
        return text(row[1]) + (inner ? " · " + inner : "");
      }
      function label(name, value) {
        if (name === "rule") { return data.rules[value]; }
        if (name === "severity") { return data.severities[value][1]; }
        if (name === "change") { return data.changes[value][1]; }
        return data.areas[value][1];
      }
      function chosen(name) {
        var select = byId(name);
        return select && select.value !== "" ? Number(select.value) : null;
      }
      // The values a filter can have among the rows that the given filter leaves.
      function fill(name, only) {
        var select = byId(name), before, seen = {}, values;
        if (!select) { return; }
        before = select.value;
        data.rows.forEach(function (row) {
          if (only === undefined || only === null || row[8] === only) { seen[row[fields[name]]] = true; }
        });
        values = Object.keys(seen).map(Number).filter(function (value) { return value >= 0; });
        values.sort(function (a, b) { return a - b; });
        while (select.options.length > 1) { select.remove(1); }
        values.forEach(function (value) {
          var option = element("option", "", label(name, value));
          option.value = value;
          select.add(option);
        });
        select.value = before;
        if (select.selectedIndex < 0) { select.value = ""; }
      }
      function copy(text, button) {
        function done() {
          button.textContent = words.copied;
          setTimeout(function () { button.textContent = words.copy; }, 1500);
        }
        function byHand() {
          var area = element("textarea", "", text);
          document.body.appendChild(area);
          area.select();
          if (document.execCommand("copy")) { done(); }
          area.remove();
          button.focus();
        }
        if (navigator.clipboard) { navigator.clipboard.writeText(text).then(done, byHand); } else { byHand(); }
      }
      function draw(row) {
        var severity = data.severities[row[0]], line = element("tr", "of-" + severity[0]), cell, button, message;
        line.appendChild(element("td", "severity " + severity[0], severity[1]));
        cell = element("td", "place");
        cell.appendChild(element("div", "", text(row[1])));
        cell.appendChild(element("div", "address", cellAddress(row)));
        if (row[11] !== 0) {
          button = element("button", "copy", words.copy);
          button.type = "button";
          button.setAttribute("aria-label", words.copy + ": " + address(row));
          button.addEventListener("click", function () { copy(address(row), button); });
          cell.appendChild(button);
        }
        line.appendChild(cell);
        cell = element("td", "text");
        message = element("span", row[11] === 0 ? "gone" : "", text(row[5]));
        cell.appendChild(message);
        if (row[11] >= 0) {
          cell.appendChild(document.createTextNode(" "));
          cell.appendChild(element("span", "mark", data.changes[row[11]][1]));
        }
        cell.appendChild(element("span", "remedy", text(row[6])));
        if (text(row[4])) { cell.appendChild(element("span", "others", words.others + ": " + text(row[4]))); }
        line.appendChild(cell);
        cell = element("td", "rule", data.rules[row[7]]);
        cell.setAttribute("data-label", words.rule);
        line.appendChild(cell);
        cell = element("td", "area", row[9] < 0 ? "" : data.areas[row[9]][1]);
        if (row[10] >= 0) {
          cell.appendChild(element("div", "", words.household + " " + text(row[10])));
        }
        if (row[9] >= 0) { cell.setAttribute("data-label", words.village); }
        line.appendChild(cell);
        return line;
      }
      function show(from) {
        var part = document.createDocumentFragment(), shown = Math.min(limit, matching.length), index;
        if (from === 0) { body.textContent = ""; }
        for (index = from; index < shown; index += 1) { part.appendChild(draw(matching[index])); }
        body.appendChild(part);
        more.hidden = shown >= matching.length;
        count.textContent = words.shown.replace("{shown}", number(shown))
          .replace("{matching}", number(matching.length)).replace("{all}", number(open));
      }
      function filter() {
        var wanted = {};
        Object.keys(fields).forEach(function (name) { wanted[name] = chosen(name); });
        // What is gone shows when it is asked for.
        matching = data.rows.filter(function (row) {
          return (wanted.change !== null || row[11] !== 0) && Object.keys(fields).every(function (name) {
            return wanted[name] === null || row[fields[name]] === wanted[name];
          });
        });
        limit = step;
        show(0);
      }
      Object.keys(fields).forEach(function (name) { fill(name); });
      form.addEventListener("change", function (event) {
        if (event.target.id === "commune") { fill("village", chosen("commune")); }
        filter();
      });
      form.addEventListener("reset", function () {
        setTimeout(function () { fill("village"); filter(); }, 0);
      });
      form.addEventListener("submit", function (event) { event.preventDefault(); });
      more.addEventListener("click", function () {
        var before = Math.min(limit, matching.length), next;
        limit += step;
        show(before);
        next = body.rows[before];
        if (next) { next.tabIndex = -1; next.focus(); }
      });
      // On paper the list is complete.
      window.addEventListener("beforeprint", function () {
        var before = Math.min(limit, matching.length);
        limit = matching.length;
        show(before);
      });
      window.addEventListener("afterprint", function () { limit = step; show(0); });
      viewer.hidden = false;
      filter();
    }());
    """
}
