import { crashSuite } from "./crash-suite"
import { EXCHANGING } from "./exchanging"

const title = "sends no new unit twice, keeps no stock for nobody and collects no difference twice"
// The first two die at given places, the worst that were found; the others are for the long suite.
crashSuite({ title, variables: "RMA_EXCHANGE_CRASH", runs: 2 }, EXCHANGING)
