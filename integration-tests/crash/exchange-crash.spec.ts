import { crashSuite } from "./crash-suite"
import { EXCHANGING } from "./exchanging"

const title = "sends no new unit twice, keeps no stock for nobody and collects no difference twice"
crashSuite({ title, variables: "RMA_EXCHANGE_CRASH" }, EXCHANGING)
