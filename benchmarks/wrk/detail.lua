dofile(os.getenv("BENCH_WRK") .. "/common.lua")

run({ { "detail", 1 } })
