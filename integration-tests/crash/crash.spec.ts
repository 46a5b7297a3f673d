import { crashSuite } from "./crash-suite"
import { SETTLING } from "./settling"

const title = "loses no cent of a settlement and pays none twice"
crashSuite({ title, variables: "RMA_CRASH" }, SETTLING)
