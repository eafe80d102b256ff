#!/usr/bin/env node
import "../engine/publish/cli.js";
