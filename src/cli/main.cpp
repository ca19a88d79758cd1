// SPDX-License-Identifier: Apache-2.0
#include "src/cli/app.hpp"

int main(int argc, char** argv) { return actant::cli::run({argv + (argc > 0 ? 1 : 0), argv + argc}); }
