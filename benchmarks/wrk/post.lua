dofile(os.getenv("BENCH_WRK") .. "/common.lua")

run({ { "post", 1 } })
