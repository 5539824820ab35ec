dofile(os.getenv("BENCH_WRK") .. "/common.lua")

run({ { "list", 1 } })
