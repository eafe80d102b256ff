import ts from "typescript";

/**
 * Small faults, one at a time: another number, word, field, operator, branch or order. Left out are what
 * throws, types and imports; in charts also mere looks and words, so that a survivor means something:
 * the properties and calls listed below, the side of a point on which words stand, how much air an axis
 * leaves (its direction counts), on which side of a limit an equal value falls, and whatever in a file
 * serves these alone.
 *
 * @typedef {{ file: string, start: number, end: number, to: string, line: number, from: string }} Mutant
 */

/** Properties whose values are looks (size, air, ticks, which side of a point) or words for the eye and the ear. */
const looks = new Set(
  `title subtitle caption alt source unit columns only says texts hovertext hovertemplate hoverinfo hoverformat customdata
  margin height size width opacity align xanchor yanchor xshift yshift textposition at layer cliponaxis
  showgrid showline showticklabels zeroline zerolinecolor ticks tickformat nticks dtick tick0 tickangle
  tickfont side anchor domain rangemode bargap barmode xgap ygap thickness colorbar legend showscale
  assumption paper moved asks missing standoff borderpad bgcolor solidity connectgaps visible fixedrange automargin axis ticklabelposition`.split(
    /\s+/,
  ),
);
/** Functions that only write words, or the frame of a figure. */
const wording = /^(describe\w*|baseLayout|legendRow|panelName|checkParameters|wrap\w*|breakIn)$/;
/** Words for the side of a point on which others stand. */
const onlySides = (text) =>
  /^[^\w"]*("(top|bottom|left|right|center|middle)( \w+)?"[^\w"]*( as const)?[^\w"]*)+$/.test(text);

const isCharts = (file) => file.includes("lib/charts/");
const swaps = {
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "<": [">="],
  "<=": [">"],
  ">": ["<="],
  ">=": ["<"],
  "===": ["!=="],
  "!==": ["==="],
  "&&": ["||"],
  "||": ["&&"],
};

/** Every mutant of some files, which must be of one program. */
export function mutantsOf(files, root) {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  return files.flatMap((file) => mutantsIn(program.getSourceFile(file), file, checker));
}

/** @returns {Mutant[]} */
function mutantsIn(source, file, checker) {
  const found = [];
  const add = (node, to) =>
    found.push({
      file,
      start: node.getStart(),
      end: node.end,
      to,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      from: node.getText(),
    });

  /** Another field of the same type: a mean for a low, a total for a first, a y for an x. */
  const sibling = (type, name) => {
    const fields = type.getProperties();
    const kind = (field) => {
      const own = checker.getTypeOfSymbol(field);
      return own.getCallSignatures().length > 0
        ? null
        : checker.typeToString(checker.getBaseTypeOfLiteralType(own));
    };
    const at = fields.findIndex((field) => field.name === name);
    if (at < 0 || fields.length > 200) return undefined;
    const type0 = kind(fields[at]);
    if (!/^(number|string|boolean)\b/.test(type0 ?? "")) return undefined;
    const others = [...fields.slice(at + 1), ...fields.slice(0, at)];
    return others.find((field) => kind(field) === type0 && /^\w+$/.test(field.name))?.name;
  };

  /** Whether an expression, or what its name stands for, comes to looks alone. */
  const isLook = (node) => {
    if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node))
      return isLook(node.expression);
    if (ts.isConditionalExpression(node)) return isLook(node.whenTrue) && isLook(node.whenFalse);
    if (ts.isIdentifier(node)) {
      const { initializer } = checker.getSymbolAtLocation(node)?.valueDeclaration ?? {};
      return (
        initializer !== undefined &&
        ts.isObjectLiteralExpression(bare(initializer)) &&
        isLook(initializer)
      );
    }
    if (ts.isObjectLiteralExpression(node))
      return node.properties.every((own) =>
        ts.isSpreadAssignment(own) ? isLook(own.expression) : looks.has(own.name?.getText()),
      );
    return onlySides(node.getText());
  };
  const bare = (node) => (ts.isAsExpression(node) ? node.expression : node);

  /** Whether nothing inside a node counts. */
  const isLeftOut = (node) => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return true;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
    if (ts.isThrowStatement(node)) return true;
    if (ts.isIfStatement(node) && ts.isThrowStatement(node.thenStatement)) return true;
    if (!isCharts(file)) return false;
    const name = node.name && ts.isIdentifier(node.name) ? node.name.text : undefined;
    // Of a call that frames or words a figure nothing counts; an axis begins with its title or its panel.
    if (node.parent && ts.isCallExpression(node.parent) && node !== node.parent.expression) {
      const callee = node.parent.expression.getText();
      if (wording.test(callee)) return true;
      if (/^(axis|panelAxis)$/.test(callee) && node === node.parent.arguments[0]) return true;
    }
    if (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node))
      return wording.test(name) || name === "source";
    if (ts.isConditionalExpression(node)) return isLook(node);
    if (ts.isStringLiteral(node) && onlySides(node.getText())) return true;
    // How much air an axis leaves is a look; which way it runs is not.
    if (ts.isPropertyAssignment(node.parent ?? node) && node === node.parent.initializer)
      if (node.parent.name.getText() === "range") return true;
    // What a mark is called is told by its proof, what a file is called is a word.
    const has = (key) => node.parent.properties.some((each) => each.name?.getText() === key);
    if (ts.isPropertyAssignment(node))
      return (
        looks.has(name) ||
        (name === "place" && ts.isStringLiteral(node.initializer)) ||
        (name === "name" && (has("kind") || has("layout"))) ||
        (name === "tickvals" && !has("ticktext"))
      );
    if (ts.isShorthandPropertyAssignment(node)) return looks.has(name);
    return false;
  };

  const silent = new Set();
  /** @type {ts.Node[]} Declarations, and all that is named. */
  const [declared, names, calls] = [[], [], []];
  const gather = (node, out) => {
    const now = out || isLeftOut(node);
    if (now) silent.add(node);
    if (ts.isIdentifier(node)) names.push(node);
    if (ts.isCallExpression(node)) calls.push(node);
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isBindingElement(node) ||
        ts.isParameter(node) ||
        ts.isFunctionDeclaration(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    )
      declared.push(node);
    ts.forEachChild(node, (child) => gather(child, now));
  };
  gather(source, false);
  const symbolOf = (name) =>
    ts.isShorthandPropertyAssignment(name.parent)
      ? checker.getShorthandAssignmentValueSymbol(name.parent)
      : checker.getSymbolAtLocation(name);
  const uses = new Map();
  for (const name of names) {
    const symbol = symbolOf(name);
    if (symbol) uses.set(symbol, [...(uses.get(symbol) ?? []), name]);
  }
  // What serves words and looks alone is one of them.
  for (let before = -1; before !== silent.size;) {
    before = silent.size;
    for (const node of declared) {
      const own = (uses.get(symbolOf(node.name)) ?? []).filter((name) => name !== node.name);
      if (!silent.has(node) && own.length > 0 && own.every((name) => silent.has(name))) hush(node);
    }
    for (const call of calls)
      checker.getResolvedSignature(call)?.declaration?.parameters?.forEach((parameter, i) => {
        if (silent.has(parameter) && call.arguments[i]) hush(call.arguments[i]);
      });
  }
  function hush(node) {
    silent.add(node);
    ts.forEachChild(node, hush);
  }

  const visit = (node) => {
    if (silent.has(node)) return;
    if (isCharts(file) && ts.isPropertyAssignment(node) && node.name.getText() === "range")
      mutate(node.initializer);
    mutate(node);
    ts.forEachChild(node, (child) => {
      const isKey =
        (ts.isPropertyAssignment(node) || ts.isBindingElement(node)) &&
        (child === node.name || child === node.propertyName);
      const isTarget =
        ts.isBinaryExpression(node) &&
        node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
        child === node.left;
      if (
        !(
          isKey &&
          !ts.isComputedPropertyName(child) &&
          !ts.isObjectBindingPattern(child) &&
          !ts.isArrayBindingPattern(child)
        ) &&
        !isTarget
      )
        visit(child);
    });
  };

  const mutate = (node) => {
    if (ts.isSourceFile(node)) return;
    const text = node.getText();
    const negative =
      ts.isPrefixUnaryExpression(node.parent) && node.parent.operator === ts.SyntaxKind.MinusToken;
    if (ts.isArrayLiteralExpression(node)) {
      if (node.elements.length > 1 && !isAssigned(node)) {
        const parts = node.elements.map((each) => each.getText());
        const back = [...parts].reverse();
        if (back.join() !== parts.join()) add(node, `[${back.join(", ")}]`);
      }
      return;
    }
    if (ts.isNumericLiteral(node) && !negative) add(node, `(${text} + 1)`);
    else if (ts.isStringLiteral(node)) add(node, '"mutant"');
    else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, "false");
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, "true");
    else if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.getText();
      const [left, right] = [node.left.getText(), node.right.getText()];
      const words = [node.left, node.right].some(
        (side) => checker.typeToString(checker.getTypeAtLocation(side)) === "string",
      );
      if (!(operator === "+" && words))
        for (const other of swaps[operator] ?? []) add(node, `((${left}) ${other} (${right}))`);
      if (operator === "??") add(node, `(${right})`);
    } else if (ts.isConditionalExpression(node)) {
      add(node, `(${node.whenTrue.getText()})`);
      add(node, `(${node.whenFalse.getText()})`);
    } else if (ts.isPrefixUnaryExpression(node)) {
      if (/^[-!]/.test(text)) add(node, `(${node.operand.getText()})`);
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [on, name] = [node.expression.expression.getText(), node.expression.name.text];
      if (["reverse", "sort", "filter"].includes(name)) add(node, `(${on})`);
      if (name === "sort") add(node, `(${text}).reverse()`);
      if (on === "Math" && ["min", "max"].includes(name))
        add(node, text.replace(/^Math\.m../, name === "min" ? "Math.max" : "Math.min"));
    } else if (ts.isPropertyAccessExpression(node)) {
      if (ts.isCallExpression(node.parent) && node.parent.expression === node) return;
      const other = sibling(checker.getTypeAtLocation(node.expression), node.name.text);
      if (other) add(node, `${text.slice(0, text.length - node.name.text.length)}${other}`);
    } else if (
      ts.isBindingElement(node) &&
      ts.isObjectBindingPattern(node.parent) &&
      !node.dotDotDotToken
    ) {
      const key = node.propertyName ?? node.name;
      if (!ts.isIdentifier(key)) return;
      const other = sibling(checker.getTypeAtLocation(node.parent), key.text);
      const rest =
        node.propertyName || !ts.isIdentifier(node.name) ? node.name.getText() : key.text;
      const initial = node.initializer ? ` = ${node.initializer.getText()}` : "";
      if (other) add(node, `${other}: ${rest}${initial}`);
    }
  };

  /** Whether a list is one of names, on the left of an assignment. */
  const isAssigned = (node) =>
    ts.isBinaryExpression(node.parent) &&
    node.parent.left === node &&
    node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

  visit(source);
  return found;
}

/** A file with one of its mutants; a fault that does not parse would be seen by everything. */
export function mutated(text, { file, start, end, to }) {
  const fault = text.slice(0, start) + to + text.slice(end);
  const { parseDiagnostics } = ts.createSourceFile(file, fault, ts.ScriptTarget.Latest);
  if (parseDiagnostics.length > 0)
    throw new Error(
      `${file}: expected a fault that parses, found ${text.slice(start, end)} → ${to}`,
    );
  return fault;
}
