; Links such as commonplace://article/… open Commonplace. What is removed here is the link and nothing of the library.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\commonplace" "" "URL:Commonplace"
  WriteRegStr SHELL_CONTEXT "Software\Classes\commonplace" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\commonplace\shell\open\command" "" '"$INSTDIR\Commonplace.exe" -- "%1"'
!macroend
!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\commonplace"
!macroend
