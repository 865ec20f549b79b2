# Runs `diptych eval` on the project's own gold files. The figure may not fall under the one in their floor.txt,
# which is raised by hand when the analysis has become better.
#   cmake -DPROGRAM=diptych -DGOLD=fixtures/gold -P eval_floor.cmake
if(NOT EXISTS ${GOLD}/floor.txt)
  message(FATAL_ERROR "${GOLD}/floor.txt is missing")
endif()
file(READ ${GOLD}/floor.txt floor)
string(STRIP "${floor}" floor)
if(NOT floor MATCHES "^[01]\\.[0-9]+$")
  message(FATAL_ERROR "${GOLD}/floor.txt holds no figure between 0 and 1: ${floor}")
endif()
execute_process(COMMAND ${PROGRAM} eval ${GOLD} --summary --fail-under ${floor} RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "diptych eval ended with ${code}")
endif()
